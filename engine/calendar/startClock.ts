import { type Result, accept } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Clock, TermRule } from '../model/clock.ts';
import { planTerm } from './planTerm.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';

/** A running clock for a dossier received at that moment. Refuses: CALENDAR_TOO_SHORT. */
export function startClock(
  receivedAt: Instant,
  rule: TermRule,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  const plan = planTerm(receivedAt, rule, calendar);
  if (!plan.ok) return plan;
  return accept({
    rule,
    receivedAt,
    ...plan.value,
    consumedMinutes: 0,
    runningSince: plan.value.startAt,
    pauses: [],
    restartCount: 0,
  });
}
