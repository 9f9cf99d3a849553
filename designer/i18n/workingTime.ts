import type { Translate } from './useTexts.ts';

/** Minutes of one working day ("01 ngày = 08 giờ"). */
const DAY_MINUTES = 480;
const HOUR_MINUTES = 60;

/** "1 ngày 2 giờ": working minutes in the two largest units that are not zero. */
export function formatWorkingTime(minutes: number, t: Translate): string {
  const whole = Math.abs(minutes);
  const days = Math.floor(whole / DAY_MINUTES);
  const hours = Math.floor((whole % DAY_MINUTES) / HOUR_MINUTES);
  const rest = whole % HOUR_MINUTES;
  const parts = [
    days > 0 ? t('common.time.day', { count: days }) : '',
    hours > 0 ? t('common.time.hour', { count: hours }) : '',
    rest > 0 && days === 0 ? t('common.time.minute', { count: rest }) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : t('common.time.minute', { count: 0 });
}

/** "còn 3 giờ làm việc" or "quá hạn 1 ngày 2 giờ làm việc". */
export function formatRemaining(minutes: number, t: Translate): string {
  if (minutes === 0) return t('common.time.due');
  const amount = formatWorkingTime(minutes, t);
  return t(minutes > 0 ? 'common.time.left' : 'common.time.overdue', { amount });
}

/** "15:23": working time as hours and minutes, to be added up in a column. */
export function formatHours(minutes: number): string {
  const hours = Math.floor(minutes / HOUR_MINUTES);
  return `${hours}:${String(minutes % HOUR_MINUTES).padStart(2, '0')}`;
}
