import { fault, type Fault } from './fault.ts';

/** Mistakes in the calendar and in the step. */
export const FAULTS_OF_CORE: readonly Fault[] = [
  fault(
    'the minute of the cut-off is too late',
    'engine/calendar/applyCutOff.ts',
    'return minute > (minuteOfDay(cutOff)',
    'return minute >= (minuteOfDay(cutOff)',
  ),
  fault(
    'a span that fills a session ends in the next one',
    'engine/calendar/addWorkingMinutes.ts',
    'if (left <= to - from) return from + left;',
    'if (left < to - from) return from + left;',
  ),
  fault(
    'a pause undoes lateness',
    'engine/calendar/pauseClock.ts',
    'consumedMinutes >= clock.minutes ? clock.dueAt : null',
    'null',
  ),
  fault(
    'a resumed clock has its whole term again',
    'engine/calendar/resumeClock.ts',
    'clock.minutes - clock.consumedMinutes',
    'clock.minutes',
  ),
  fault(
    'the day of the receipt is counted',
    'engine/calendar/planTerm.ts',
    'for (let counted = 1; counted < amount; counted += 1)',
    'for (let counted = 2; counted < amount; counted += 1)',
  ),
  fault(
    'a holiday is worked',
    'engine/calendar/readCalendarData.ts',
    "return day.kind === 'holiday' ? [] :",
    "return day.kind === 'make-up' ? [] :",
  ),
  fault(
    'an element that is left does not ask to cancel its timer',
    'engine/step/arming.ts',
    "run.effects.push({ type: 'cancelTimer', elementId, scopeId });",
    '',
  ),
  fault(
    'a flow is gone over once more than it declares',
    'engine/step/countTurn.ts',
    'if (turns <= maxTurns) return;',
    'if (turns <= maxTurns + 1) return;',
  ),
  fault(
    'an ended instance keeps its tokens',
    'engine/step/finish.ts',
    'if (root !== undefined) endScope(run, root);',
    '',
  ),
  fault(
    'a condition that is false is taken for true',
    'engine/step/goOn.ts',
    'if (answer.value === true) taken.push(flow);',
    'if (answer.value !== null) taken.push(flow);',
  ),
  fault(
    'an end event gives no outcome',
    'engine/step/moveTokens.ts',
    'run.outcome = end.outcome ?? run.outcome;',
    '',
  ),
];
