import { type Result, accept } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import { clockLedger } from './clockLedger.ts';
import type { LedgerLine } from './ledger.ts';
import type { TermRule } from '../model/clock.ts';
import { startClock } from './startClock.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';

/** A due moment with what it follows from. */
export type DueDate = {
  readonly dueAt: Instant;
  readonly startAt: Instant;
  readonly minutes: WorkingMinutes;
  readonly ledger: readonly LedgerLine[];
};

/**
 * When a dossier received at that moment is due, and why: day by day what counted and what did not.
 * The ledger is for reading; where only the moment is needed, `planTerm` is cheaper.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function dueDate(
  question: TermRule & { readonly receivedAt: Instant; readonly calendar: WorkingCalendar },
): Result<DueDate, CalendarTooShort> {
  const { receivedAt, calendar, ...rule } = question;
  const clock = startClock(receivedAt, rule, calendar);
  if (!clock.ok) return clock;
  const ledger = clockLedger(clock.value, calendar);
  if (!ledger.ok) return ledger;
  const { startAt, minutes, dueAt } = clock.value;
  return accept({ dueAt: dueAt ?? startAt, startAt, minutes, ledger: ledger.value });
}
