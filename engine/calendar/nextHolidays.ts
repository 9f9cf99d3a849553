import type { Instant, LocalDate } from '../model/time.ts';
import { localDateOf } from './localDate.ts';
import type { LocalText, WorkingCalendar } from './workingCalendar.ts';
import { findDay, toLocalMinute } from './workingMinutesAt.ts';

/** Rest days one after another with a holiday among them. */
export type HolidayRest = {
  /** The last working day before. */
  readonly lastWorkingDay: LocalDate;
  readonly name: LocalText;
  readonly dayCount: number;
};

/**
 * The next stretches of at least three rest days that a holiday makes, whose last working day
 * before is not before the day of `from`; at most `count`, none beyond the calendar.
 */
export function nextHolidays(
  from: Instant,
  calendar: WorkingCalendar,
  count: number,
): readonly HolidayRest[] {
  const found: HolidayRest[] = [];
  let last = toLocalMinute(from, calendar).day;
  for (let day = last; found.length < count; day += 1) {
    const plan = findDay(day, calendar);
    if (plan === null) return found;
    if (plan.sessions.length === 0) continue;
    const name = day - last > REST_DAYS_MIN ? holidayBetween(last, day, calendar) : null;
    const dayCount = day - last - 1;
    if (name !== null) found.push({ lastWorkingDay: localDateOf(last), name, dayCount });
    last = day;
  }
  return found;
}

const REST_DAYS_MIN = 3;

/** The name that most of the days have, of several the last: swapped days stand in front. */
function holidayBetween(from: number, to: number, calendar: WorkingCalendar): LocalText | null {
  const counts = new Map<string, { readonly name: LocalText; readonly count: number }>();
  for (let day = from + 1; day < to; day += 1) {
    const special = findDay(day, calendar)?.special ?? null;
    if (special?.kind !== 'holiday') continue;
    const { name } = special;
    counts.set(name.vi, { name, count: (counts.get(name.vi)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()].findLast(({ count }) => count === most)?.name ?? null;
}
