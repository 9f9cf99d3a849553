import { type Result, accept } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import type { Clock } from './clock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';
import { workingMinutesBetween } from './workingMinutesBetween.ts';

/** The due moment; null while the clock is paused with time left, for then nothing is promised. */
export function clockDueAt(clock: Clock): Instant | null {
  return clock.dueAt;
}

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
