import { expect, test } from 'vitest';

import { createTranslate } from '../../../../designer/i18n/createTranslate.ts';
import { en } from '../../../../designer/i18n/en.ts';
import { vi } from '../../../../designer/i18n/vi.ts';
import {
  formatHours,
  formatRemaining,
  formatWorkingTime,
} from '../../../../designer/i18n/workingTime.ts';

const inVietnamese = createTranslate(vi);
const inEnglish = createTranslate(en);

test.each([
  [0, '0 phút'],
  [50, '50 phút'],
  [180, '3 giờ'],
  [195, '3 giờ 15 phút'],
  [480, '1 ngày'],
  [600, '1 ngày 2 giờ'],
  [-600, '1 ngày 2 giờ'],
])('%i working minutes read as %s', (minutes, words) => {
  expect(formatWorkingTime(minutes, inVietnamese)).toBe(words);
});

test('what is left and what is late are told apart in words', () => {
  expect(formatRemaining(180, inVietnamese)).toBe('còn 3 giờ làm việc');
  expect(formatRemaining(-600, inVietnamese)).toBe('quá hạn 1 ngày 2 giờ làm việc');
  expect(formatRemaining(0, inVietnamese)).toBe('đến hạn ngay bây giờ');
  expect(formatRemaining(-600, inEnglish)).toBe('overdue by 1 d 2 h of working time');
});

test('hours of a ledger keep their minutes, so that a column adds up', () => {
  expect(formatHours(443)).toBe('7:23');
  expect(formatHours(1440)).toBe('24:00');
});
