import { type Result, accept, refuse } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import {
  calendarTooShort,
  type CalendarTooShort,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { workingMinutesAt } from './workingMinutesAt.ts';

/**
 * Working minutes from one moment to another; negative when `to` is the earlier one.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function workingMinutesBetween(
  from: Instant,
  to: Instant,
  calendar: WorkingCalendar,
): Result<WorkingMinutes, CalendarTooShort> {
  const start = workingMinutesAt(from, calendar);
  const end = workingMinutesAt(to, calendar);
  if (start === null || end === null) return refuse(calendarTooShort(calendar));
  return accept(end - start);
}
