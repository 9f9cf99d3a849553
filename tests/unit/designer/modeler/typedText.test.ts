import { describe, expect, it } from 'vitest';

import { readAmount, showAmount } from '../../../../designer/modeler/amountText.ts';
import { clockTime } from '../../../../designer/modeler/clockTime.ts';
import { dayOrText } from '../../../../designer/modeler/dayOrText.ts';
import { parseDay } from '../../../../designer/modeler/parseDay.ts';

describe('clockTime', () => {
  it.each([
    ['15:00', '15:00'],
    ['15h', '15:00'],
    ['9h30', '09:30'],
    ['7.05', '07:05'],
    [' 16 ', '16:00'],
  ])('reads %j as %s', (typed, time) => {
    expect(clockTime(typed)).toBe(time);
  });

  it.each(['25h', '15:75', 'chiều'])('leaves %j as typed, for the check to report', (typed) => {
    expect(clockTime(typed)).toBe(typed);
  });
});

describe('parseDay', () => {
  it.each([
    ['01/12/2026', '2026-12-01'],
    ['1/2/2026', '2026-02-01'],
    ['29-02-2024', '2024-02-29'],
  ])('reads %s, the day first', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['31/02/2026', '12/2026', '2026-12-01', '00/01/2026', ''])('refuses %j', (typed) => {
    expect(parseDay(typed)).toBeNull();
  });

  it('keeps a text that is no day, for the check to report', () => {
    expect(dayOrText(' tháng sau ')).toBe('tháng sau');
    expect(dayOrText('01/07/2025')).toBe('2025-07-01');
  });
});

describe('amounts', () => {
  it.each([
    ['4', 4],
    ['0,25', 0.25],
    [' 1.5 ', 1.5],
    ['', null],
  ])('reads %j as %s', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount);
  });

  it.each(['1,2,3', '-1', 'ba', '1e3', '0,12345'])('takes %j for no amount', (typed) => {
    expect(readAmount(typed)).toBeUndefined();
  });

  it('are shown with the separator of the language', () => {
    expect([showAmount(0.25, ','), showAmount(3, ','), showAmount(null, ',')]).toEqual([
      '0,25',
      '3',
      '',
    ]);
  });
});
