import { expect, test } from 'vitest';

import { parseDay } from '../../../../designer/form/parseDay.ts';

test.each([
  ['23/11/2026', '2026-11-23'],
  ['3/1/2026', '2026-01-03'],
  ['29-02-2024', '2024-02-29'],
  [' 2026-11-23 ', '2026-11-23'],
])('"%s" is the day %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each(['', '29/02/2026', '31/04/2026', '11/23/2026', '2026-13-01', '1/1/26', 'mai'])(
  '"%s" is no day',
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);
