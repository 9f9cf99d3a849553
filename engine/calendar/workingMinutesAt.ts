import type { Instant, WorkingMinutes } from '../model/time.ts';
import type { CalendarDay, WorkingCalendar } from './workingCalendar.ts';

/** A minute of a day, in the calendar's zone. */
export type LocalMinute = { readonly day: number; readonly minute: number };

/**
 * Working minutes since the calendar begins; null outside the covered years.
 *
 * All counting rests on this one function: its differences are spans, its inverse is adding.
 */
export function workingMinutesAt(at: Instant, calendar: WorkingCalendar): WorkingMinutes | null {
  const { day, minute } = toLocalMinute(at, calendar);
  const plan = findDay(day, calendar);
  const before = calendar.minutesBefore[day - calendar.firstDay];
  return plan === null || before === undefined ? null : before + minutesBefore(plan, minute);
}

/**
 * Day number and minute of the day of a moment, in the calendar's zone.
 *
 * Seconds are cut off: receipts and appointment slips print hour and minute, so a dossier received
 * in the minute 15:20 is owed from 15:20, whichever second the button was pressed in.
 */
export function toLocalMinute(at: Instant, calendar: WorkingCalendar): LocalMinute {
  const minutes = Math.floor(at / 60_000) + calendar.offsetMinutes;
  const day = Math.floor(minutes / 1440);
  return { day, minute: minutes - day * 1440 };
}

/** The moment of a minute of a day, in the calendar's zone. */
export function toInstant({ day, minute }: LocalMinute, calendar: WorkingCalendar): Instant {
  return (day * 1440 + minute - calendar.offsetMinutes) * 60_000;
}

/** The day with that number; null outside the covered years. */
export function findDay(day: number, calendar: WorkingCalendar): CalendarDay | null {
  return calendar.days[day - calendar.firstDay] ?? null;
}

function minutesBefore(day: CalendarDay, minute: number): WorkingMinutes {
  let sum = 0;
  for (const { from, to } of day.sessions) sum += Math.max(0, Math.min(minute, to) - from);
  return sum;
}
