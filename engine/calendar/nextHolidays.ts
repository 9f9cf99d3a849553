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
  let last: number | null = null;
  for (let day = toLocalMinute(from, calendar).day; found.length < count; day += 1) {
    const plan = findDay(day, calendar);
    if (plan === null) return found;
    if (plan.sessions.length === 0) continue;
    const rest = last === null ? null : restBetween(last, day, calendar);
    if (rest !== null) found.push(rest);
    last = day;
  }
  return found;
}

const REST_DAYS_MIN = 3;

/** Null for a rest that is short or has no holiday. */
function restBetween(last: number, next: number, calendar: WorkingCalendar): HolidayRest | null {
  const dayCount = next - last - 1;
  const name = dayCount < REST_DAYS_MIN ? null : holidayBetween(last, next, calendar);
  return name === null ? null : { lastWorkingDay: localDateOf(last), name, dayCount };
}

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
