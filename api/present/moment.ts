import type { Instant, LocalDate } from '../../engine/model/time.ts';

const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

/** A moment as it goes on the wire: ISO 8601, to the second, at +07:00. */
export function toMoment(at: Instant): string {
  return `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The same for a moment that may not be known. */
export function toMomentOrNull(at: Instant | null): string | null {
  return at === null ? null : toMoment(at);
}

/** The day in Vietnam on which a moment lies. */
export function toDay(at: Instant): LocalDate {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment in Vietnam at which the week of a moment began: Monday, midnight. */
export function weekStart(at: Instant): Instant {
  const day = Math.floor((at + OFFSET_MS) / DAY_MS);
  return (day - ((day + DAYS_FROM_MONDAY) % 7)) * DAY_MS - OFFSET_MS;
}

/** A moment as people write it in a sentence: 09:30 23/11/2026. */
export function toReadable(at: Instant): string {
  const { hour, minute, day, month, year } = toParts(at);
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

/** A day as people write it: 23/11/2026. */
export function toReadableDay(day: LocalDate): string {
  return day.split('-').toReversed().join('/');
}

/** Year, month, day, hour and minute in Vietnam, each as a padded text for printed forms. */
export function toParts(at: Instant) {
  const text = new Date(at + OFFSET_MS).toISOString();
  return {
    year: text.slice(0, 4),
    month: text.slice(5, 7),
    day: text.slice(8, 10),
    hour: text.slice(11, 13),
    minute: text.slice(14, 16),
  };
}
