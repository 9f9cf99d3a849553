import type { Instant } from '../model/time.ts';
import type { LocalText, WorkingCalendar } from './workingCalendar.ts';
import { findDay, toLocalMinute } from './workingMinutesAt.ts';

/** What the calendar says of a day; `name` is that of a special one. */
export type DayDescription = {
  readonly kind: 'working' | 'weekend' | 'holiday' | 'make-up' | 'half-day';
  readonly name: LocalText | null;
  /** Whether the moment itself lies in working time. */
  readonly isWorkingTime: boolean;
};

/** The day of a moment in the calendar's zone; null outside the covered years. */
export function describeDay(at: Instant, calendar: WorkingCalendar): DayDescription | null {
  const { day, minute } = toLocalMinute(at, calendar);
  const plan = findDay(day, calendar);
  if (plan === null) return null;
  const usual = plan.sessions.length === 0 ? 'weekend' : 'working';
  return {
    kind: plan.special?.kind ?? usual,
    name: plan.special?.name ?? null,
    isWorkingTime: plan.sessions.some(({ from, to }) => minute >= from && minute < to),
  };
}
