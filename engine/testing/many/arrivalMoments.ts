import { findDay, toInstant } from '../../calendar/workingMinutesAt.ts';
import { weekdayOf } from '../../calendar/localDate.ts';
import type { CalendarDay, WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { Instant } from '../../model/time.ts';
import type { ManyInputs } from './manyInputs.ts';

/**
 * When dossiers are received on one day: at random, `perDay` (or that weekday's number) on average,
 * within working hours; a half-day gets half of them. `draw` gives the n-th number of the day.
 */
export function arrivalMoments(
  { perDay, perWeekday }: Pick<ManyInputs, 'perDay' | 'perWeekday'>,
  dayNumber: number,
  calendar: WorkingCalendar,
  draw: (count: number) => number,
): readonly Instant[] {
  const day = findDay(dayNumber, calendar);
  const rate = perWeekday === null ? perDay : (perWeekday[weekdayOf(dayNumber)] ?? 0);
  if (day === null || day.minutes === 0 || rate <= 0) return [];
  const moments: Instant[] = [];
  const meanGap = FULL_DAY_MINUTES / rate;
  let worked = -meanGap * Math.log(1 - draw(0));
  for (let count = 1; worked < day.minutes; count += 1) {
    const minute = minuteOfWork(day, Math.floor(worked));
    moments.push(toInstant({ day: dayNumber, minute }, calendar));
    worked -= meanGap * Math.log(1 - draw(count));
  }
  return moments;
}

const FULL_DAY_MINUTES = 480;

/** The minute of the day in which the next minute of work begins. */
function minuteOfWork({ sessions }: CalendarDay, worked: number): number {
  let left = worked;
  for (const { from, to } of sessions) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return sessions.at(-1)?.to ?? 0;
}
