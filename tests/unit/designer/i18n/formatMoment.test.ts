import { expect, test } from 'vitest';

import { formatDay, formatMoment, formatWeekday } from '../../../../designer/i18n/formatMoment.ts';

test('a moment on the wire reads as the wall clock of Vietnam', () => {
  expect(formatMoment('2026-11-23T00:05:00+07:00')).toBe('00:05 23/11/2026');
  expect(formatDay('2026-11-23')).toBe('23/11/2026');
});

test('the weekday is that of the day written, whatever the zone of the computer', () => {
  expect(formatWeekday('2026-11-23T00:05:00+07:00', 'vi')).toBe('Thứ Hai');
  expect(formatWeekday('2026-11-22', 'vi')).toBe('Chủ nhật');
  expect(formatWeekday('2026-11-22T23:59:00+07:00', 'en')).toBe('Sun');
});
