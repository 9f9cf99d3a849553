import { pauseClock } from './pauseClock.ts';
import { restartClock } from './restartClock.ts';
import { resumeClock } from './resumeClock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';
import type { Clock } from '../model/clock.ts';
import type { Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';

/** What a step left behind, as far as the clock of the dossier asks. */
export type ClockCause = {
  /** An element is open that pauses or restarts the clock. */
  readonly isHeld: boolean;
  /** An element that restarts the clock was completed. */
  readonly hasRestarted: boolean;
  readonly at: Instant;
};

/**
 * The clock of a dossier after a step: it stands still while an element holds it, begins again
 * after one that restarts it, and else goes on with what was left. Refuses: CALENDAR_TOO_SHORT.
 */
export function nextClock(
  clock: Clock,
  { isHeld, hasRestarted, at }: ClockCause,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  if (isHeld) return pauseClock(clock, at, calendar);
  return hasRestarted ? restartClock(clock, at, calendar) : resumeClock(clock, at, calendar);
}
