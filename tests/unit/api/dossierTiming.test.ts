import { expect, test } from 'vitest';
import { dossierTiming } from '../../../api/present/dossierTiming.ts';
import { restartClock } from '../../../engine/calendar/restartClock.ts';
import { startClock } from '../../../engine/calendar/startClock.ts';
import type { Clock } from '../../../engine/model/clock.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { aDossier } from '../../support/records.ts';
import { moment } from '../../support/testOffice.ts';

const RULE = {
  term: { unit: 'WORKING_DAY', amount: 3 },
  cutOff: null,
  mode: 'same-clock',
} as const;
const FIRST = moment('2026-12-10 08:00');

function begun(): Clock {
  const clock = startClock(moment('2026-12-07 08:00'), RULE, VIETNAM);
  if (!clock.ok) throw new Error(clock.refusal.code);
  return clock.value;
}

function timelinessOf(clock: Clock, finished: string) {
  const dossier = aDossier({
    clock,
    promisedAt: clock.dueAt,
    firstPromisedAt: FIRST,
    finishedAt: moment(finished),
  });
  return dossierTiming(dossier, moment('2026-12-31 08:00'), VIETNAM).timeliness;
}

test('a dossier is measured against its first promise', () => {
  const later = { ...begun(), dueAt: moment('2026-12-14 08:00') };

  expect(timelinessOf(later, '2026-12-09 16:00')).toBe('early');
  expect(timelinessOf(later, '2026-12-10 08:00')).toBe('onTime');
  expect(timelinessOf(later, '2026-12-11 08:00')).toBe('late');
});

test('a term that began anew after a supplement has its own promise', () => {
  const again = restartClock(begun(), moment('2026-12-15 08:00'), VIETNAM);
  if (!again.ok) throw new Error(again.refusal.code);

  expect(timelinessOf(again.value, '2026-12-17 08:00')).toBe('early');
  expect(timelinessOf(again.value, '2026-12-18 08:00')).toBe('onTime');
  expect(timelinessOf(again.value, '2026-12-18 09:00')).toBe('late');
});
