import { type Result, accept, refuse } from '../model/result.ts';
import type { Instant, LocalTime } from '../model/time.ts';
import {
  calendarTooShort,
  minuteOfDay,
  type CalendarTooShort,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { findDay, toInstant, toLocalMinute } from './workingMinutesAt.ts';

/**
 * The moment from which a dossier counts.
 *
 * Received in a session and not after the cut-off: that minute. Received after the cut-off of a
 * working day: the opening of the next one ("sau 15 giờ": 15:00 itself is still in time). Received
 * outside the sessions: the beginning of the next session. Refuses: CALENDAR_TOO_SHORT.
 */
export function applyCutOff(
  receivedAt: Instant,
  cutOff: LocalTime | null,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const { day, minute } = toLocalMinute(receivedAt, calendar);
  const latest = cutOff === null ? null : minuteOfDay(cutOff);
  const sessions = findDay(day, calendar)?.sessions ?? [];
  const isLate = latest !== null && minute > latest;
  const session = isLate ? undefined : sessions.find(({ to }) => minute < to);
  if (session !== undefined) {
    return accept(toInstant({ day, minute: Math.max(minute, session.from) }, calendar));
  }
  return nextOpening(day, calendar);
}

/** The opening of the first working day after that day. Refuses: CALENDAR_TOO_SHORT. */
export function nextOpening(
  day: number,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  if (findDay(day, calendar) === null) return refuse(calendarTooShort(calendar));
  for (let next = day + 1; ; next += 1) {
    const plan = findDay(next, calendar);
    if (plan === null) return refuse(calendarTooShort(calendar));
    const session = plan.sessions[0];
    if (session === undefined) continue;
    return accept(toInstant({ day: next, minute: session.from }, calendar));
  }
}
