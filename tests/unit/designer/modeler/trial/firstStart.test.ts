import { expect, it } from 'vitest';

import { firstStart, startChoices } from '../../../../../designer/modeler/trial/firstStart.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';

/** The Tuesday of the Lunar New Year of 2026. */
const IN_TET = new Date('2026-02-17T02:00:00Z');

it('a trial begins at eight in the morning of the next working day', () => {
  expect(firstStart(IN_TET, VIETNAM)).toBe('2026-02-23T08:00:00+07:00');
  expect(firstStart(new Date('2026-03-04T10:00:00Z'), VIETNAM)).toBe('2026-03-04T08:00:00+07:00');
});

it('outside the calendar it begins on the day itself', () => {
  expect(firstStart(new Date('2031-05-05T03:00:00Z'), VIETNAM)).toBe('2031-05-05T08:00:00+07:00');
});

it('a Monday, a Friday and the afternoons before long rests are offered', () => {
  const choices = startChoices(IN_TET, VIETNAM);

  expect(choices.map(({ receivedAt, name }) => [receivedAt, name?.vi ?? null])).toEqual([
    ['2026-02-23T08:00:00+07:00', null],
    ['2026-02-27T15:20:00+07:00', null],
    ['2026-04-24T15:20:00+07:00', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-04-29T15:20:00+07:00', 'Ngày Quốc tế lao động 1/5'],
    ['2026-08-28T15:20:00+07:00', 'Quốc khánh 2/9'],
  ]);
});
