import type { Language } from './language.ts';

const WEEKDAYS = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>;

/**
 * "09:30 23/11/2026" from a moment on the wire.
 *
 * The wire carries Vietnam's wall clock (offset +07:00), so the digits are read as they stand,
 * whatever the zone of the computer.
 */
export function formatMoment(moment: string): string {
  return `${moment.slice(11, 16)} ${formatDay(moment)}`;
}

/** "23/11/2026" from a day or a moment on the wire. */
export function formatDay(moment: string): string {
  return `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
}

/** "Thứ Hai" or "Mon" for a day or a moment on the wire. */
export function formatWeekday(moment: string, language: Language): string {
  const index = new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[language][index] ?? '';
}
