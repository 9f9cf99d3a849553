import { localDateOf } from '../../engine/calendar/localDate.ts';
import { findDay, toLocalMinute } from '../../engine/calendar/workingMinutesAt.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';

/** Today in Vietnam as a person writes it: 22/11/2026. */
export function today(): string {
  const day = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return day.format(Date.now());
}

/** The first working day that many days from today or later, as a person writes it. */
export function workingDayAfter(days: number): string {
  const first = toLocalMinute(Date.now(), VIETNAM).day + days;
  const isWorking = (day: number): boolean => findDay(day, VIETNAM)?.sessions.length !== 0;
  let day = first;
  while (!isWorking(day)) day += 1;
  return localDateOf(day).split('-').toReversed().join('/');
}
