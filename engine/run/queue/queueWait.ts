import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../calendar/workingMinutesBetween.ts';
import { assert } from '../../model/assert.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { Instant, WorkingMinutes } from '../../model/time.ts';

/**
 * Opening minutes from the taking of a number to its first call, or to now; pure. Whoever comes
 * before the opening or over noon waits from when the unit opens. No number is taken on a day that
 * the calendar does not cover.
 */
export function queueWait(
  { takenAt, firstCalledAt }: Pick<QueueNumber, 'takenAt' | 'firstCalledAt'>,
  now: Instant,
  calendar: WorkingCalendar,
): WorkingMinutes {
  const waited = workingMinutesBetween(takenAt, firstCalledAt ?? now, calendar);
  assert(waited.ok, 'Expected the calendar to cover the day of a number, but it does not.');
  return waited.value;
}
