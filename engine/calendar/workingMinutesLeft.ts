import type { Instant, WorkingMinutes } from '../model/time.ts';
import type { WorkingCalendar } from './workingCalendar.ts';
import { toInstant, toLocalMinute, workingMinutesAt } from './workingMinutesAt.ts';

/** Working minutes that are left of the day of a moment; null outside the covered years. */
export function workingMinutesLeft(at: Instant, calendar: WorkingCalendar): WorkingMinutes | null {
  const { day } = toLocalMinute(at, calendar);
  const now = workingMinutesAt(at, calendar);
  // The last day of the calendar has no midnight after it.
  const evening = workingMinutesAt(toInstant({ day, minute: 1439 }, calendar), calendar);
  return now === null || evening === null ? null : evening - now;
}
