import { type Result, accept, refuse } from '../model/result.ts';
import type { CutOff, TermRule } from '../model/clock.ts';
import type { Instant } from '../model/time.ts';
import {
  calendarTooShort,
  minuteOfDay,
  type CalendarTooShort,
  type Session,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { findDay, toInstant, toLocalMinute } from './workingMinutesAt.ts';

const HOUR_MINUTES = 60;

/** What decides from when a dossier counts. */
export type StartRule = Pick<TermRule, 'cutOff' | 'dayStart'>;

/**
 * The moment from which a dossier counts.
 *
 * Received in a session and not after the cut-off: that minute. Received after the cut-off of a
 * working day: the opening of the next one ("sau 15 giờ": 15:00 itself is still in time), or its
 * `dayStart` where that is later. Received outside the sessions: the beginning of the next session.
 * Refuses: CALENDAR_TOO_SHORT.
 * Source: Decree 61/2018, article 18; Decree 297/2025, articles 3.5 (08:00) and 6.3 (last hour).
 */
export function applyCutOff(
  receivedAt: Instant,
  { cutOff, dayStart = null }: StartRule,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const { day, minute } = toLocalMinute(receivedAt, calendar);
  const sessions = findDay(day, calendar)?.sessions ?? [];
  const session = isLate(minute, cutOff, sessions)
    ? undefined
    : sessions.find(({ to }) => minute < to);
  if (session !== undefined) {
    return accept(toInstant({ day, minute: Math.max(minute, session.from) }, calendar));
  }
  return nextOpening(day, calendar, minuteOfDay(dayStart ?? '00:00') ?? 0);
}

function isLate(minute: number, cutOff: CutOff | null, sessions: readonly Session[]): boolean {
  if (cutOff === null) return false;
  if (cutOff !== 'last-hour') return minute > (minuteOfDay(cutOff) ?? Infinity);
  const closing = sessions.at(-1)?.to;
  return closing !== undefined && minute >= closing - HOUR_MINUTES;
}

/**
 * The opening of the first working day after that day, or that minute of it where it is later.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function nextOpening(
  day: number,
  calendar: WorkingCalendar,
  earliest = 0,
): Result<Instant, CalendarTooShort> {
  if (findDay(day, calendar) === null) return refuse(calendarTooShort(calendar));
  for (let next = day + 1; ; next += 1) {
    const plan = findDay(next, calendar);
    if (plan === null) return refuse(calendarTooShort(calendar));
    const session = plan.sessions[0];
    if (session === undefined) continue;
    return accept(toInstant({ day: next, minute: Math.max(session.from, earliest) }, calendar));
  }
}
