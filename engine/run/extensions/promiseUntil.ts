import { dayNumberOf } from '../../calendar/localDate.ts';
import { calendarTooShort, type WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { findDay, toInstant } from '../../calendar/workingMinutesAt.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Instant, LocalDate } from '../../model/time.ts';

/**
 * The closing time of a day, as a promise later than another. Pure.
 *
 * Refuses: EXTENSION_DAY_INVALID for a day of rest or one that is not later, CALENDAR_TOO_SHORT.
 */
export function promiseUntil(
  until: LocalDate,
  promisedAt: Instant,
  calendar: WorkingCalendar,
): Result<Instant, Refusal> {
  const day = dayNumberOf(until);
  if (day === null) return refuse({ code: 'EXTENSION_DAY_INVALID', until });
  const plan = findDay(day, calendar);
  if (plan === null) return refuse(calendarTooShort(calendar));
  const closing = plan.sessions.at(-1)?.to;
  if (closing === undefined) return refuse({ code: 'EXTENSION_DAY_INVALID', until });
  const promised = toInstant({ day, minute: closing }, calendar);
  return promised > promisedAt
    ? accept(promised)
    : refuse({ code: 'EXTENSION_DAY_INVALID', until });
}
