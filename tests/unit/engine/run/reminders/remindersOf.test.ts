import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../../../engine/calendar/parseInstant.ts';
import { parseTerm } from '../../../../../engine/calendar/parseTerm.ts';
import { pauseClock } from '../../../../../engine/calendar/pauseClock.ts';
import { resumeClock } from '../../../../../engine/calendar/resumeClock.ts';
import { startClock } from '../../../../../engine/calendar/startClock.ts';
import type { Clock } from '../../../../../engine/model/clock.ts';
import type { Dossier } from '../../../../../engine/model/dossier.ts';
import { changeReminders } from '../../../../../engine/run/reminders/changeReminders.ts';
import { remindersOf } from '../../../../../engine/run/reminders/remindersOf.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { aDossier } from '../../../../support/records.ts';

const at = (text: string): number => parseInstant(`${text}+07:00`) ?? 0;

function started(receivedAt: string, text: string): Clock {
  const term = parseTerm(text);
  if (term === null) throw new Error(`Expected a term, but got ${text}.`);
  const rule = { term, cutOff: null, mode: 'same-clock' as const };
  const clock = startClock(at(receivedAt), rule, VIETNAM);
  if (!clock.ok) throw new Error(clock.refusal.code);
  return clock.value;
}

function paused(clock: Clock, moment: string): Clock {
  const stopped = pauseClock(clock, at(moment), VIETNAM);
  if (!stopped.ok) throw new Error(stopped.refusal.code);
  return stopped.value;
}

function resumed(clock: Clock, moment: string): Clock {
  const running = resumeClock(clock, at(moment), VIETNAM);
  if (!running.ok) throw new Error(running.refusal.code);
  return running.value;
}

const withClock = (clock: Clock | null, differs: Partial<Dossier> = {}): Dossier =>
  aDossier({ clock, finishedAt: null, ...differs });
const momentsOf = (dossier: Dossier) =>
  remindersOf(dossier, VIETNAM).map(
    ({ kind, dueAt }) => `${kind} ${formatInstant(dueAt).slice(0, 16)}`,
  );

describe('T19: when officers are reminded', () => {
  test.each([
    ['8WD', 'due-soon 2026-12-01T08:00', 'overdue 2026-12-03T08:00'],
    ['3WD', 'due-soon 2026-11-25T08:00', 'overdue 2026-11-26T08:00'],
    ['1WD', 'due-soon 2026-11-23T15:30', 'overdue 2026-11-24T08:00'],
    ['4WH', 'due-soon 2026-11-23T11:00', 'overdue 2026-11-23T13:30'],
  ])('of a promise of %s', (term, ...expected) => {
    expect(momentsOf(withClock(started('2026-11-23T08:00', term)))).toEqual(expected);
  });

  test('never without a term, when finished, or while no time runs', () => {
    const clock = started('2026-11-23T08:00', '3WD');

    expect(momentsOf(withClock(null))).toEqual([]);
    expect(momentsOf(withClock(clock, { finishedAt: 1 }))).toEqual([]);
    expect(momentsOf(withClock(paused(clock, '2026-11-24T08:00')))).toEqual([]);
  });

  test('a clock that goes on with little left is near at once', () => {
    const clock = paused(started('2026-11-23T08:00', '3WD'), '2026-11-25T14:00');

    expect(momentsOf(withClock(resumed(clock, '2026-12-07T08:00')))[0]).toBe(
      'due-soon 2026-12-07T08:00',
    );
  });

  test('a promise that is past stays past, whether the clock stands still or goes on', () => {
    const clock = started('2026-11-23T08:00', '3WD');
    const late = paused(clock, '2026-11-30T08:00');

    expect(momentsOf(withClock(late))).toEqual(['overdue 2026-11-26T08:00']);
    expect(momentsOf(withClock(resumed(late, '2026-12-01T08:00')))).toEqual([
      'overdue 2026-11-26T08:00',
    ]);
  });
});

describe('what a command changes of the reminders', () => {
  const clock = started('2026-11-23T08:00', '3WD');
  const [soon, overdue] = remindersOf(withClock(clock), VIETNAM);
  const change = (before: Dossier, after: Dossier, waiting = [soon, overdue]) =>
    changeReminders({ before, after, waiting: waiting.flatMap((one) => one ?? []) }, VIETNAM);

  test('a new dossier gets both', () => {
    const dossier = withClock(clock, { revision: 0 });

    expect(change(dossier, dossier, [])).toEqual({
      reminders: [soon, overdue],
      removedReminders: [],
    });
  });

  test('nothing while the clock is as it was; what was told is not told again', () => {
    const [before, after] = [withClock(clock), withClock(clock, { status: 4 })];

    expect(change(before, after)).toEqual({ reminders: [], removedReminders: [] });
    expect(change(before, after, [overdue])).toEqual({ reminders: [], removedReminders: [] });
  });

  test('none when it is finished', () => {
    expect(change(withClock(clock), withClock(clock, { finishedAt: 1 }))).toEqual({
      reminders: [],
      removedReminders: [soon, overdue],
    });
  });
});
