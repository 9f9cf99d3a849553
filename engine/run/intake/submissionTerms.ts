import { startClock } from '../../calendar/startClock.ts';
import type { CalendarTooShort, WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { accept, type Result } from '../../model/result.ts';
import type { Instant, Term } from '../../model/time.ts';

/** The office answers an online submission. Source: Nghị định 297/2025/NĐ-CP, điều 6.4. */
const CHECK_TERM: Term = { amount: 8, unit: 'WORKING_HOUR' };
/** The applicant supplements it. Source: Nghị định 297/2025/NĐ-CP, điều 6.4a. */
const SUPPLEMENT_TERM: Term = { amount: 15, unit: 'WORKING_DAY' };

/** Until when the office answers what came in at that moment. Refuses: CALENDAR_TOO_SHORT. */
export function checkDueAt(
  at: Instant,
  calendar: WorkingCalendar,
): Result<Instant | null, CalendarTooShort> {
  return endOf(CHECK_TERM, at, calendar);
}

/** Until when a supplement asked for at that moment is awaited. Refuses: CALENDAR_TOO_SHORT. */
export function supplementDueAt(
  at: Instant,
  calendar: WorkingCalendar,
): Result<Instant | null, CalendarTooShort> {
  return endOf(SUPPLEMENT_TERM, at, calendar);
}

function endOf(
  term: Term,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Instant | null, CalendarTooShort> {
  const clock = startClock(at, { term, cutOff: null, mode: 'same-clock' }, calendar);
  return clock.ok ? accept(clock.value.dueAt) : clock;
}
