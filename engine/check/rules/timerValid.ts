import type { Problem } from '../../model/problem.ts';
import { checkTimerText, type TimerCheck } from '../expression/checkTimerText.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a timer whose text is no date, duration or cycle (and no FEEL text after "=").
 *
 * Instead: "P3WD" for three working days, "PT4WH" for four working hours, "P5D" for five days,
 * "R3/P1D" three times a day apart, "2026-12-31T17:00:00+07:00" for a moment.
 */
export const timerValid: Rule = {
  id: 'timer-valid',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      if (!('event' in node) || node.event.kind !== 'timer') return [];
      const { timer } = node.event;
      const checked = checkTimerText(timer);
      if (checked.ok) return [];
      const facts = { text: timer.text.slice(0, 200), kind: timer.kind, ...factsOf(checked) };
      return [{ elementId: node.id, facts }];
    }),
};

function factsOf(checked: Exclude<TimerCheck, { ok: true }>): Problem['facts'] {
  if (checked.reason !== 'expression' || checked.expression.ok) return { reason: checked.reason };
  return { reason: checked.expression.reason, at: checked.expression.at };
}
