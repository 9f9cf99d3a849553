import type { LocalDate, LocalTime, WorkingMinutes } from '../model/time.ts';
import type { LocalText } from './workingCalendar.ts';

/**
 * One line of a due-date ledger: a day, or a part of one, and what it adds.
 *
 * `from` and `to` bound the working time the line is about; `runningMinutes` are all counted
 * minutes up to and with this line; `reason` says by which rule or decision it counts or does not.
 */
export type LedgerLine = {
  readonly date: LocalDate;
  readonly kind: 'working' | 'weekend' | 'holiday' | 'make-up' | 'paused';
  readonly from?: LocalTime;
  readonly to?: LocalTime;
  readonly minutes: WorkingMinutes;
  readonly runningMinutes: WorkingMinutes;
  readonly reason?: LocalText;
};
