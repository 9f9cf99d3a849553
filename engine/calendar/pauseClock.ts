import { type Result, accept } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Clock } from '../model/clock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';
import { workingMinutesBetween } from './workingMinutesBetween.ts';

/**
 * The clock standing still from that moment; a paused clock comes back unchanged.
 *
 * A clock that is already past due keeps its due moment: pausing does not undo lateness.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function pauseClock(
  clock: Clock,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  if (clock.runningSince === null) return accept(clock);
  const from = Math.max(clock.runningSince, clock.countsFrom);
  const run = workingMinutesBetween(from, at, calendar);
  if (!run.ok) return run;
  const consumedMinutes = clock.consumedMinutes + Math.max(0, run.value);
  return accept({
    ...clock,
    consumedMinutes,
    runningSince: null,
    dueAt: consumedMinutes >= clock.minutes ? clock.dueAt : null,
    pauses: [...clock.pauses, { from: at, to: null }],
  });
}
