import { type Result, accept } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { addWorkingMinutes } from './addWorkingMinutes.ts';
import { dayNumberOf, localDateOf } from './localDate.ts';
import type { ParsedTimer, TimeSpan } from './parseTimer.ts';
import type { CalendarTooShort, WorkingCalendar } from './workingCalendar.ts';

/**
 * When a timer fires that is set at that moment.
 *
 * Wall-clock durations are exact to the millisecond; working-time ones are cut to the minute like
 * every due moment, but never lie before `setAt`. A cycle with a start fires its `occurrence`-th
 * time (from 1) relative to that start, one without relative to `setAt`, which for a later
 * occurrence is the due moment of the one before. Refuses: CALENDAR_TOO_SHORT.
 */
export function timerMoment(
  timer: ParsedTimer,
  setAt: Instant,
  calendar: WorkingCalendar,
  occurrence = 1,
): Result<Instant, CalendarTooShort> {
  if (timer.kind === 'date') return accept(timer.at);
  if (timer.kind === 'duration') return addSpan(setAt, timer.span, calendar);
  if (timer.from === null) return addSpan(setAt, timer.span, calendar);
  let moment: Result<Instant, CalendarTooShort> = accept(timer.from);
  for (let count = 1; count < occurrence && moment.ok; count += 1) {
    moment = addSpan(moment.value, timer.span, calendar);
  }
  return moment;
}

function addSpan(
  from: Instant,
  span: TimeSpan,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  if (span.kind === 'wall') return accept(addMonths(from, span.months, calendar) + span.ms);
  const due = addWorkingMinutes(from, span.minutes, calendar);
  return due.ok ? accept(Math.max(from, due.value)) : due;
}

/** Same clock, same day of the month; the last day of a shorter month. */
function addMonths(from: Instant, months: number, calendar: WorkingCalendar): Instant {
  if (months === 0) return from;
  const local = from + calendar.offsetMinutes * 60_000;
  const day = Math.floor(local / 86_400_000);
  const [year = 0, month = 1, dayOfMonth = 1] = localDateOf(day).split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const prefix = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  for (let last = dayOfMonth; last > 27; last -= 1) {
    const moved = dayNumberOf(`${prefix}-${last}`);
    if (moved !== null) return from + (moved - day) * 86_400_000;
  }
  const moved = dayNumberOf(`${prefix}-${String(dayOfMonth).padStart(2, '0')}`);
  return from + ((moved ?? day) - day) * 86_400_000;
}
