import { fault, type Fault } from './fault.ts';

const APPLY = 'engine/run/applyStep.ts';

/** Mistakes in what waits: timers, messages, calls, tasks, and the clock of the dossier. */
export const FAULTS_OF_WAITING: readonly Fault[] = [
  fault(
    'a fired timer stays',
    APPLY,
    'if (place.causeId !== null) draft.timers.delete(place.causeId);',
    '',
  ),
  fault(
    'a cancelled timer stays',
    APPLY,
    "case 'cancelTimer':\n      return removeAt(draft.timers, effect);",
    "case 'cancelTimer':\n      return DONE;",
  ),
  fault(
    'a message is still waited for',
    APPLY,
    "case 'stopWaiting':\n      return removeAt(draft.waits, effect);",
    "case 'stopWaiting':\n      return DONE;",
  ),
  fault(
    'a call goes on when its task is interrupted',
    APPLY,
    "effect.how === 'completed' ? 'delivered' : 'cancelled'",
    "effect.how === 'completed' ? 'delivered' : call.status",
  ),
  fault(
    'the task of another scope is closed',
    APPLY,
    'row.elementId === effect.elementId && row.scopeId === effect.scopeId',
    'row.elementId === effect.elementId',
  ),
  fault(
    'every task of a scope is closed',
    APPLY,
    'row.elementId === effect.elementId && row.scopeId === effect.scopeId',
    'row.scopeId === effect.scopeId',
  ),
  fault(
    'a task goes to the counter',
    APPLY,
    'here.place.parties[performer.agencyRole] ?? null',
    "here.place.parties['one-stop'] ?? null",
  ),
  fault(
    'a budget runs over the night',
    APPLY,
    'addWorkingMinutes(at, minutes, place.calendar)',
    'accept(at + minutes * 60_000)',
  ),
  fault(
    'a cycle drifts',
    'engine/run/timerDueAt.ts',
    'const from = previousDueAt ?? at;',
    'const from = at;',
  ),
  fault(
    'missed turns of a cycle are caught up with',
    'engine/run/timerDueAt.ts',
    'due.value <= at && missed <= MISSED_MAX',
    'due.value <= at && missed <= 0',
  ),
  fault(
    'a timer fires an hour early',
    'engine/run/fireTimer.ts',
    'if (timer.dueAt > runtime.now())',
    'if (timer.dueAt > runtime.now() + 3_600_000)',
  ),
  fault(
    'a timer that is gone is fired',
    'engine/run/fireTimer.ts',
    'if (!loaded.value.situation.timers.some((row) => row.timerId === timerId)) return null;',
    '',
  ),
  fault(
    'a turn of the worker fires one timer only',
    'engine/run/worker.ts',
    'const due = await runtime.store.listDueTimers(runtime.now(), TIMER_BATCH_MAX);',
    'const due = await runtime.store.listDueTimers(runtime.now() - 60_000, TIMER_BATCH_MAX);',
  ),
  fault(
    'a kept message is given again',
    'engine/run/planOccurrences.ts',
    '  forget(draft, taken);\n',
    '',
  ),
  fault(
    'a sent message is given twice',
    'engine/run/planOccurrences.ts',
    'for (const one of sent.value) {',
    'for (const one of [...sent.value, ...sent.value]) {',
  ),
  fault(
    'a message nobody waits for is lost',
    'engine/run/planOccurrences.ts',
    'draft.newMessages.push(keep(draft, message, context));',
    'keep(draft, message, context);',
  ),
  fault(
    'the key of a message is not compared',
    'engine/run/receiverOf.ts',
    'if (hasKeys && wait.correlationValue !== correlationValue) return false;',
    '',
  ),
  fault(
    'an answered call stays pending',
    'engine/run/deliverOutbox.ts',
    "putCall(loaded.draft, { ...call, status: 'delivered', attempts, lastError: null });",
    "putCall(loaded.draft, { ...call, status: 'pending', attempts, lastError: null });",
  ),
  fault(
    'a call is given up at its second failure',
    'engine/run/deliverOutbox.ts',
    'const isLast = attempts >= CALLS_MAX;',
    'const isLast = attempts >= 2;',
  ),
  fault(
    'a failed call is never tried again',
    'engine/run/retryIncident.ts',
    "putCall(draft, { ...call, status: 'pending', attempts: 0, nextAttemptAt: context.at });",
    'putCall(draft, { ...call, attempts: 0, nextAttemptAt: context.at });',
  ),
  fault(
    'an ended dossier is not finished',
    'engine/run/dossierAfter.ts',
    'dossier.outcome),\n    finishedAt: dossier.finishedAt ?? at,',
    'dossier.outcome),\n    finishedAt: dossier.finishedAt,',
  ),
  fault(
    'the clock runs on while a supplement is awaited',
    'engine/calendar/nextClock.ts',
    'if (isHeld) return pauseClock(clock, at, calendar);',
    '',
  ),
  fault(
    'the clock does not begin anew',
    'engine/calendar/nextClock.ts',
    'hasRestarted ? restartClock(clock, at, calendar) : ',
    '',
  ),
];
