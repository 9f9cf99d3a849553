import { expect, test } from 'vitest';
import { stayTiming } from '../../../../api/printing/facts/stayTiming.ts';
import { asId } from '../../../../engine/model/ids.ts';
import type { TaskRecord } from '../../../../engine/model/records.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { aTask } from '../../../support/records.ts';
import { moment } from '../../../support/testOffice.ts';

type Times = readonly [opened: string, due: string | null, closed: string | null];

function tasks(...times: readonly Times[]): readonly TaskRecord[] {
  return times.map(([opened, due, closed], place) =>
    aTask({
      taskId: asId(`I1.${place}.0`),
      openedAt: moment(`2026-12-${opened}`),
      dueAt: due === null ? null : moment(`2026-12-${due}`),
      closedAt: closed === null ? null : moment(`2026-12-${closed}`),
    }),
  );
}

const NOW = moment('2026-12-09 08:00');

test.each<readonly [string, readonly Times[], string, number]>([
  ['in its time', [['07 08:00', '07 10:00', '07 10:00']], 'onTime', 0],
  ['on a day before', [['07 08:00', '08 10:00', '07 16:00']], 'early', 0],
  ['an hour over', [['07 08:00', '07 10:00', '07 11:00']], 'late', 60],
  [
    'what one saves the next may use',
    [
      ['07 08:00', '07 10:00', '07 09:00'],
      ['07 09:00', '07 11:00', '07 13:30'],
    ],
    'onTime',
    0,
  ],
  [
    'what one loses the next can make good',
    [
      ['07 08:00', '07 10:00', '07 11:00'],
      ['07 11:00', '07 14:30', '07 11:30'],
    ],
    'onTime',
    0,
  ],
  [
    'what came after a wait does not hide what was late before it',
    [
      ['07 08:00', '07 10:00', '07 11:00'],
      ['08 08:00', '08 10:00', '08 09:00'],
    ],
    'late',
    60,
  ],
  [
    'two side by side are late by the one that is',
    [
      ['07 08:00', '07 10:00', '07 09:00'],
      ['07 08:00', '07 10:00', '07 11:00'],
    ],
    'late',
    60,
  ],
  ['nothing of it counted', [['07 08:00', null, '08 10:00']], 'none', 0],
  [
    'what is not counted takes the time it takes',
    [
      ['07 08:00', '07 10:00', '07 10:00'],
      ['07 10:00', null, '08 10:00'],
    ],
    'onTime',
    0,
  ],
  ['not done yet, and over', [['08 08:00', '08 10:00', null]], 'late', 6 * 60],
  [
    'all at one moment',
    [
      ['07 08:00', '08 08:00', '07 08:00'],
      ['07 08:00', '08 08:00', '07 08:00'],
    ],
    'early',
    0,
  ],
])('%s', (_name, times, result, lateMinutes) => {
  expect(stayTiming(tasks(...times), VIETNAM, NOW)).toEqual({ result, lateMinutes });
});
