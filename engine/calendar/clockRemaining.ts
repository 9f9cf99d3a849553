import { type Result, accept } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import type { Clock } from '../model/clock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';
import { workingMinutesBetween } from './workingMinutesBetween.ts';

/**
 * Working minutes left at a moment, negative when past due; while paused what was left at the
 * pause.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function clockRemaining(
  clock: Clock,
  at: Instant,
  calendar: WorkingCalendar,
): Result<WorkingMinutes, CalendarTooShort> {
  if (clock.dueAt === null) return accept(clock.minutes - clock.consumedMinutes);
  return workingMinutesBetween(Math.max(at, clock.countsFrom), clock.dueAt, calendar);
}
