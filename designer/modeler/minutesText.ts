import type { ModelerTranslate } from './useModelerTexts.ts';

const MINUTES_PER_DAY = 480;
const MINUTES_PER_HOUR = 60;

/**
 * Working time in words: hours first, whole days beside them where there are any ("24 giờ = 3
 * ngày").
 */
export function minutesText(minutes: number, t: ModelerTranslate): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  const parts = [
    ...(hours > 0 || rest === 0 ? [t('budget.hours', { count: hours })] : []),
    ...(rest > 0 ? [t('budget.minutes', { count: rest })] : []),
  ].join(' ');
  const days = minutes / MINUTES_PER_DAY;
  const isWholeDays = days >= 1 && Number.isInteger(days * 4);
  const number = String(days).replace('.', t('budget.decimal'));
  return isWholeDays ? t('budget.withDays', { time: parts, days: number }) : parts;
}
