import { expect, it } from 'vitest';
import { describeDay } from '../../../../engine/calendar/describeDay.ts';
import { nextHolidays } from '../../../../engine/calendar/nextHolidays.ts';
import { parseInstant } from '../../../../engine/calendar/parseInstant.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

it.each([
  ['2026-02-13T15:20:00+07:00', 'working', null, true],
  ['2026-02-13T12:00:00+07:00', 'working', null, false],
  ['2026-02-14T09:00:00+07:00', 'weekend', null, false],
  ['2026-02-17T09:00:00+07:00', 'holiday', 'Tết Nguyên đán', false],
  ['2026-08-22T09:00:00+07:00', 'make-up', 'Làm bù ngày hoán đổi', true],
])('%s is a day of the kind %s', (moment, kind, name, isWorkingTime) => {
  const day = describeDay(instant(moment), VIETNAM);

  expect(day).toMatchObject({ kind, isWorkingTime });
  expect(day?.name?.vi ?? null).toBe(name);
});

it('no day is described that the calendar lacks', () => {
  expect(describeDay(instant('2018-12-31T09:00:00+07:00'), VIETNAM)).toBeNull();
});

it('the next long rests are told with their last working day', () => {
  const rests = nextHolidays(instant('2026-02-13T18:00:00+07:00'), VIETNAM, 3);

  expect(
    rests.map(({ lastWorkingDay, name, dayCount }) => [lastWorkingDay, name.vi, dayCount]),
  ).toEqual([
    ['2026-02-13', 'Tết Nguyên đán', 9],
    ['2026-04-24', 'Nghỉ bù Giỗ Tổ Hùng Vương', 3],
    ['2026-04-29', 'Ngày Quốc tế lao động 1/5', 4],
  ]);
});

it('no rest is told beyond the calendar', () => {
  expect(nextHolidays(instant('2027-12-20T08:00:00+07:00'), VIETNAM, 3)).toEqual([]);
});

function instant(moment: string): number {
  return parseInstant(moment) ?? Number.NaN;
}
