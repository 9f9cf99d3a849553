import { expect, test } from 'vitest';
import { timerDueAt } from '../../../../engine/run/timerDueAt.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { moment } from '../../../support/testOffice.ts';

const HOUR_MS = 3_600_000;
const NOW = moment('2026-12-07 08:00');

const dueOf = (question: Partial<Parameters<typeof timerDueAt>[0]>) => {
  const due = timerDueAt(
    {
      timer: { kind: 'cycle', text: 'R/PT1H' },
      at: NOW,
      occurrence: 1,
      previousDueAt: null,
      ...question,
    },
    VIETNAM,
  );
  return due.ok ? due.value : due.refusal.code;
};

test('a duration counts from now, by the wall clock or in working time', () => {
  expect(dueOf({ timer: { kind: 'duration', text: 'PT30M' } })).toBe(NOW + HOUR_MS / 2);
  expect(dueOf({ timer: { kind: 'duration', text: 'P1WD' } })).toBe(moment('2026-12-08 08:00'));
});

test('a date is that moment, also when it is past', () => {
  const timer = { kind: 'date', text: '2026-12-01T08:00:00+07:00' } as const;

  expect(dueOf({ timer })).toBe(moment('2026-12-01 08:00'));
});

test('a cycle counts from the due moment before, not from the moment of firing', () => {
  const late = NOW + HOUR_MS + 400;

  expect(dueOf({ at: late, occurrence: 2, previousDueAt: NOW + HOUR_MS })).toBe(NOW + 2 * HOUR_MS);
});

test('occurrences missed during a stop are left out', () => {
  const afterStop = NOW + 100 * HOUR_MS + 5;

  const due = dueOf({ at: afterStop, occurrence: 2, previousDueAt: NOW + HOUR_MS });

  expect(due).toBe(NOW + 101 * HOUR_MS);
});

test('a cycle that is far behind fires at once and not a million times', () => {
  const timer = { kind: 'cycle', text: 'R/PT1S' } as const;
  const at = NOW + 100 * HOUR_MS;

  expect(dueOf({ timer, at, occurrence: 2, previousDueAt: NOW })).toBe(at);
});

test('a due moment beyond the calendar is refused', () => {
  const at = moment('2027-12-31 16:00');

  expect(dueOf({ timer: { kind: 'duration', text: 'P5WD' }, at })).toBe('CALENDAR_TOO_SHORT');
});
