import { accept, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { Clock } from '../model/clock.ts';
import { assert } from '../model/assert.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';
import { workingMinutesBetween } from './workingMinutesBetween.ts';

/**
 * The running clock with a later due moment: the working minutes between are added to its term, so
 * that a pause or what is left count on from there. Refuses: CALENDAR_TOO_SHORT.
 */
export function extendClock(
  clock: Clock,
  dueAt: Instant,
  calendar: WorkingCalendar,
): Result<Clock, CalendarTooShort> {
  assert(clock.dueAt !== null, 'Expected a running clock to be extended, but it stands still.');
  const added = workingMinutesBetween(clock.dueAt, dueAt, calendar);
  if (!added.ok) return added;
  return accept({
    ...clock,
    dueAt,
    minutes: clock.minutes + added.value,
    extendedMinutes: (clock.extendedMinutes ?? 0) + added.value,
  });
}
