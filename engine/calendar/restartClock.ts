import { type Result, accept } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Clock } from '../model/clock.ts';
import { startClock } from './startClock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';

/**
 * The clock begun again from zero, as if the dossier had been received at that moment: a supplement
 * that completes the dossier. Refuses: CALENDAR_TOO_SHORT.
 * Source: Decree 61/2018, article 19, clause 4.
 */
export function restartClock(
  clock: Clock,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  const started = startClock(at, clock.rule, calendar);
  return started.ok ? accept({ ...started.value, restartCount: clock.restartCount + 1 }) : started;
}
