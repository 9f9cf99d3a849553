import { type Result, accept, refuse } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import {
  calendarTooShort,
  type CalendarDay,
  type CalendarTooShort,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { toInstant, toLocalMinute, workingMinutesAt } from './workingMinutesAt.ts';

/**
 * The earliest moment at which so many more working minutes have passed.
 *
 * So a span that fills a session ends at its end (17:00), not at the beginning of the next one, and
 * adding 0 gives the moment back, cut to the minute. `minutes` is 0 or more.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function addWorkingMinutes(
  from: Instant,
  minutes: WorkingMinutes,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const before = workingMinutesAt(from, calendar);
  if (before === null) return refuse(calendarTooShort(calendar));
  if (minutes <= 0) return accept(toInstant(toLocalMinute(from, calendar), calendar));
  return momentAfter(before + minutes, calendar);
}

/**
 * The latest moment from which so many working minutes remain until `to`: when to warn, when to
 * begin at the latest. `minutes` is 0 or more. Refuses: CALENDAR_TOO_SHORT.
 */
export function subtractWorkingMinutes(
  to: Instant,
  minutes: WorkingMinutes,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const before = workingMinutesAt(to, calendar);
  if (before === null || before < minutes) return refuse(calendarTooShort(calendar));
  if (minutes <= 0) return accept(toInstant(toLocalMinute(to, calendar), calendar));
  // The minute in which the next one is worked begins where the wanted span begins at the latest.
  const next = momentAfter(before - minutes + 1, calendar);
  return next.ok ? accept(next.value - 60_000) : next;
}

/** The moment at which the calendar's `count`-th working minute (from 1) ends. */
function momentAfter(
  count: WorkingMinutes,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const index = firstIndexReaching(count, calendar.minutesBefore) - 1;
  const day = calendar.days[index];
  if (day === undefined) return refuse(calendarTooShort(calendar));
  const minute = minuteWorked(day, count - (calendar.minutesBefore[index] ?? 0));
  return accept(toInstant({ day: calendar.firstDay + index, minute }, calendar));
}

/** The minute of the day at which `worked` minutes (at least 1) of its sessions have passed. */
function minuteWorked(day: CalendarDay, worked: number): number {
  let left = worked;
  for (const { from, to } of day.sessions) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return 1440;
}

function firstIndexReaching(target: number, sums: readonly number[]): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
