import { expect, it } from 'vitest';
import { parseInstant } from '../../../../engine/calendar/parseInstant.ts';
import { asId } from '../../../../engine/model/ids.ts';
import type { TaskRecord } from '../../../../engine/model/records.ts';
import { measureSteps } from '../../../../engine/run/measureSteps.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { aTask } from '../../../support/records.ts';

/** A task taken at eight in the morning that took so many minutes. */
function took(minutes: number, differs: Partial<TaskRecord> = {}): TaskRecord {
  const claimedAt = at('2026-11-23T08:00:00+07:00');
  const closedAt = claimedAt + minutes * 60_000;
  return aTask({ taskId: asId(`t${minutes}`), claimedAt, closedAt, ...differs });
}

it('the least, the median and nine in ten are those of the times in hand', () => {
  const tasks = [30, 10, 20, 40, 50, 60, 70, 80, 90, 100].map((minutes) => took(minutes));

  expect(measureSteps(tasks, VIETNAM)).toEqual([
    { elementId: 'check', count: 10, least: 10, median: 50, p90: 90 },
  ]);
});

it('time outside of work does not count, nor waiting until somebody takes it', () => {
  const openedAt = at('2026-11-19T08:00:00+07:00');
  const claimedAt = at('2026-11-20T16:30:00+07:00');
  const closedAt = at('2026-11-23T08:30:00+07:00');

  const [measured] = measureSteps([aTask({ openedAt, claimedAt, closedAt })], VIETNAM);

  // Half an hour on Friday until five, an hour on Monday from half past seven.
  expect(measured).toEqual({ elementId: 'check', count: 1, least: 90, median: 90, p90: 90 });
});

it('what nobody took is measured from its opening, and each step by itself', () => {
  const openedAt = at('2026-11-23T08:00:00+07:00');
  const closedAt = openedAt + 15 * 60_000;
  const tasks = [took(30), aTask({ elementId: 'receive', openedAt, closedAt })];

  expect(measureSteps(tasks, VIETNAM).map(({ elementId, median }) => [elementId, median])).toEqual([
    ['check', 30],
    ['receive', 15],
  ]);
});

it('nothing that is not done is measured', () => {
  expect(measureSteps([aTask()], VIETNAM)).toEqual([]);
});

function at(moment: string): number {
  const instant = parseInstant(moment);
  if (instant === null) throw new Error(`Expected ${moment} to be a moment.`);
  return instant;
}
