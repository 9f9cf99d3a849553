import { type Result, accept } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { addWorkingMinutes } from './addWorkingMinutes.ts';
import type { Clock } from '../model/clock.ts';
import { closingTime } from './planTerm.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';

/**
 * The clock going on with its remaining minutes; a running clock comes back unchanged.
 * Waiting for a payment pauses like this: what was left before is left afterwards.
 *
 * Terms that end with the day (`end-of-day`, SAME_DAY) end with the day on which the remaining
 * minutes run out. Refuses: CALENDAR_TOO_SHORT.
 */
export function resumeClock(
  clock: Clock,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  if (clock.runningSince !== null) return accept(clock);
  const due = dueAfterResume(clock, at, calendar);
  if (!due.ok) return due;
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
  return accept({ ...clock, runningSince: at, dueAt: due.value, pauses });
}

function dueAfterResume(
  clock: Clock,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  if (clock.dueAt !== null) return accept(clock.dueAt);
  const from = Math.max(at, clock.countsFrom);
  const remaining = clock.minutes - clock.consumedMinutes;
  const runsOut = addWorkingMinutes(from, remaining, calendar);
  if (!runsOut.ok) return runsOut;
  const { mode, term } = clock.rule;
  const endsWithDay =
    term.unit === 'SAME_DAY' || (mode === 'end-of-day' && term.unit !== 'WORKING_HOUR');
  return accept(endsWithDay ? closingTime(runsOut.value, calendar) : runsOut.value);
}
