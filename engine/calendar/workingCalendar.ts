import type { LocalDate, LocalTime } from '../model/time.ts';

/** A sentence a person reads, in both languages; Vietnamese is the source of truth. */
export type LocalText = { readonly vi: string; readonly en: string };

/** Minutes of the day, `from` inclusive, `to` exclusive. */
export type Session = { readonly from: number; readonly to: number };

/**
 * How sure a statement of the data is: read in a stored copy of the text, or the writer's
 * knowledge.
 */
export type CalendarMark = 'fact' | 'knowledge';

/** A day that differs from its weekday, with the decision that makes it differ. */
export type SpecialDay = {
  readonly date: LocalDate;
  readonly kind: 'holiday' | 'make-up' | 'half-day';
  readonly name: LocalText;
  readonly document: string;
  readonly mark: CalendarMark;
};

/** One day of a covered year, ready for counting. */
export type CalendarDay = {
  readonly sessions: readonly Session[];
  readonly minutes: number;
  readonly special: SpecialDay | null;
};

/**
 * A working calendar over whole covered years.
 *
 * Invariants: `days` holds every day from 1 January of `firstYear` to 31 December of `lastYear`,
 * its first one has number `firstDay` (days since 1970-01-01); `minutesBefore` is one longer than
 * `days`, starts at 0 and never falls: `minutesBefore[i]` are all working minutes of the days
 * before day i.
 */
export type WorkingCalendar = {
  readonly name: string;
  readonly offsetMinutes: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly firstDay: number;
  readonly days: readonly CalendarDay[];
  readonly minutesBefore: readonly number[];
};

/**
 * Given when an answer lies outside the covered years: the calendar data must be extended first.
 */
export type CalendarTooShort = {
  readonly code: 'CALENDAR_TOO_SHORT';
  readonly calendar: string;
  readonly firstYear: number;
  readonly lastYear: number;
};

/** The refusal for that calendar. */
export function calendarTooShort(calendar: WorkingCalendar): CalendarTooShort {
  const { name, firstYear, lastYear } = calendar;
  return { code: 'CALENDAR_TOO_SHORT', calendar: name, firstYear, lastYear };
}

/** Minute of the day of "HH:MM", 24:00 included; null when it is not a time. */
export function minuteOfDay(time: LocalTime): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}
