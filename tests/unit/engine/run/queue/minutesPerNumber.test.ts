import { expect, test } from 'vitest';
import { parseInstant } from '../../../../../engine/calendar/parseInstant.ts';
import { workingMinutesLeft } from '../../../../../engine/calendar/workingMinutesLeft.ts';
import { asId } from '../../../../../engine/model/ids.ts';
import { minutesPerNumber } from '../../../../../engine/run/queue/minutesPerNumber.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { aQueueNumber } from '../../../../support/aQueueNumber.ts';

const at = (time: string, day = '2026-11-23') => parseInstant(`${day}T${time}:00+07:00`) ?? 0;

const served = (number: number, [from, to]: readonly [string, string], officer = 'mai') =>
  aQueueNumber({
    number,
    status: 'served',
    calledAt: at(from),
    calledBy: asId(officer),
    begunAt: at(from),
    endedAt: at(to),
  });

const THREE = [
  served(1, ['08:00', '08:04']),
  served(2, ['08:04', '08:34']),
  served(3, ['08:34', '08:44']),
];
const rate = (numbers: Parameters<typeof minutesPerNumber>[0], now = '09:00') =>
  minutesPerNumber(numbers, at(now), VIETNAM);

test('after three services the queue moves by their median', () => {
  expect(rate(THREE.slice(0, 2))).toBeNull();
  expect(rate(THREE)).toBe(10);
});

test('open desks share it; one that called nobody for an hour has closed', () => {
  const other = served(4, ['08:30', '08:40'], 'lan');

  expect(rate([...THREE, other])).toBe(5);
  expect(rate([...THREE, other], '09:32')).toBe(10);
  expect(rate([...THREE, other], '11:00')).toBe(10);
  expect(rate([...THREE, { ...other, status: 'serving' as const, endedAt: null }], '11:00')).toBe(
    10,
  );
});

test('a service over noon has the length that it has in opening hours', () => {
  const noon = served(2, ['11:20', '13:10']);
  expect(rate([noon, { ...noon, number: 3 }, { ...noon, number: 4 }], '13:20')).toBe(20);
});

test('what is left of a day: all before the opening, nothing after it or on a holiday', () => {
  expect(workingMinutesLeft(at('06:00'), VIETNAM)).toBe(480);
  expect(workingMinutesLeft(at('12:00'), VIETNAM)).toBe(240);
  expect(workingMinutesLeft(at('16:59'), VIETNAM)).toBe(1);
  expect(workingMinutesLeft(at('17:00'), VIETNAM)).toBe(0);
  expect(workingMinutesLeft(at('09:00', '2026-11-22'), VIETNAM)).toBe(0);
  expect(workingMinutesLeft(at('09:00', '2027-12-31'), VIETNAM)).toBeGreaterThan(0);
  expect(workingMinutesLeft(at('09:00', '2028-01-03'), VIETNAM)).toBeNull();
});
