import { type Result, accept, refuse } from '../model/result.ts';
import { dayNumberOf, localDateOf, weekdayOf } from './localDate.ts';
import { readCalendarData, type CalendarData, type CalendarProblem } from './readCalendarData.ts';
import type { CalendarDay, SpecialDay, WorkingCalendar } from './workingCalendar.ts';

/** Given with every problem of the data at once; `at` names the place ("years[2].days[4].date"). */
export type CalendarNotValid = {
  readonly code: 'CALENDAR_NOT_VALID';
  readonly problems: readonly CalendarProblem[];
};

/**
 * A working calendar from its JSON data, checked and summed up for counting.
 *
 * The data is one object: name, offset, week (sessions of each weekday) and years (each with its
 * documents and special days); procedures/calendars/README.md has the format.
 * Reading files stays with the caller. Refuses: CALENDAR_NOT_VALID.
 */
export function loadCalendar(data: unknown): Result<WorkingCalendar, CalendarNotValid> {
  const read = readCalendarData(data);
  if (!read.ok) return refuse({ code: 'CALENDAR_NOT_VALID', problems: read.refusal });
  return accept(toCalendar(read.value));
}

function toCalendar(data: CalendarData): WorkingCalendar {
  const firstDay = dayNumberOf(`${data.firstYear}-01-01`) ?? 0;
  const lastDay = dayNumberOf(`${data.lastYear}-12-31`) ?? 0;
  const days: CalendarDay[] = [];
  const minutesBefore: number[] = [0];
  for (let number = firstDay; number <= lastDay; number += 1) {
    const day = toDay(data, number);
    days.push(day);
    minutesBefore.push((minutesBefore[minutesBefore.length - 1] ?? 0) + day.minutes);
  }
  const { name, offsetMinutes, firstYear, lastYear } = data;
  return { name, offsetMinutes, firstYear, lastYear, firstDay, days, minutesBefore };
}

function toDay(data: CalendarData, number: number): CalendarDay {
  const entry = data.specialDays.get(localDateOf(number));
  const sessions = entry === undefined ? (data.week[weekdayOf(number)] ?? []) : entry.sessions;
  const special: SpecialDay | null = entry?.day ?? null;
  const minutes = sessions.reduce((sum, session) => sum + session.to - session.from, 0);
  return { sessions, minutes, special };
}
