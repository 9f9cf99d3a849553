import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../engine/model/clock.ts';
import { clockRemaining } from '../../../../engine/calendar/clockRemaining.ts';
import { clockLedger } from '../../../../engine/calendar/clockLedger.ts';
import { extendClock } from '../../../../engine/calendar/extendClock.ts';
import { formatInstant } from '../../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../../engine/calendar/parseInstant.ts';
import { parseTerm } from '../../../../engine/calendar/parseTerm.ts';
import { pauseClock } from '../../../../engine/calendar/pauseClock.ts';
import { restartClock } from '../../../../engine/calendar/restartClock.ts';
import { resumeClock } from '../../../../engine/calendar/resumeClock.ts';
import { startClock } from '../../../../engine/calendar/startClock.ts';
import type { Result } from '../../../../engine/model/result.ts';
import type { CountingMode, Instant } from '../../../../engine/model/time.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

describe('a clock', () => {
  it('survives JSON and goes on the same', () => {
    const paused = pause(start('2026-11-02T08:00', '8WD'), '2026-11-05T08:00');

    const stored = JSON.parse(JSON.stringify(paused)) as Clock;

    expect(stored).toEqual(paused);
    expect(dueOf(resume(stored, '2026-11-16T10:00'))).toBe('2026-11-23T10:00');
  });

  it('does not move when it is paused twice or resumed twice', () => {
    const started = start('2026-11-02T08:00', '2WD');
    const paused = pause(started, '2026-11-02T10:00');

    expect(pause(paused, '2026-11-02T16:00')).toBe(paused);
    expect(resume(started, '2026-11-02T16:00')).toBe(started);
  });

  it('keeps a due moment that has passed: a pause does not undo lateness', () => {
    const paused = pause(start('2026-11-02T08:00', '1WD'), '2026-11-04T10:00');
    const resumed = resume(paused, '2026-11-05T10:00');

    expect(dueOf(paused)).toBe('2026-11-03T08:00');
    expect(dueOf(resumed)).toBe('2026-11-03T08:00');
    expect(left(resumed, '2026-11-05T10:00')).toBe(-(480 * 2 + 120));
  });

  it('keeps what an extension added over a pause, and drops it when it begins again', () => {
    const extended = extend(start('2026-11-02T08:00', '2WD'), '2026-11-06T17:00');

    const paused = pause(extended, '2026-11-03T08:00');
    const resumed = resume(paused, '2026-11-09T08:00');
    const restarted = value(restartClock(paused, instant('2026-11-09T08:00'), VIETNAM));

    expect(left(paused, '2026-11-09T08:00')).toBe(3 * 480 + 450);
    expect(dueOf(resumed)).toBe('2026-11-12T17:00');
    expect(dueOf(restarted)).toBe('2026-11-11T08:00');
    expect(restarted.extendedMinutes).toBeUndefined();
  });

  it('says in its ledger from which day on it was extended', () => {
    const extended = extend(start('2026-11-02T08:00', '2WD'), '2026-11-06T17:00');

    const lines = value(clockLedger(extended, VIETNAM));

    const dates = lines.filter(({ reason }) => reason?.vi.includes('gia hạn'));
    expect(dates.map(({ date }) => date)).toEqual(['2026-11-04', '2026-11-05', '2026-11-06']);
    expect(lines.at(-1)?.runningMinutes).toBe(extended.minutes);
  });

  it('begins again from zero after a supplement, with the cut-off of its rule', () => {
    const paused = pause(start('2026-11-02T08:00', '3WD', { cutOff: '15:00' }), '2026-11-03T08:00');

    const restarted = value(restartClock(paused, instant('2026-11-10T15:30'), VIETNAM));

    expect(dueOf(restarted)).toBe('2026-11-13T17:00');
    expect(restarted.restartCount).toBe(1);
    expect(restarted.consumedMinutes).toBe(0);
  });

  it('tells what is left: while running, when late, and while it stands still', () => {
    const started = start('2026-11-02T08:00', '1WD');

    expect(left(started, '2026-11-02T10:00')).toBe(360);
    expect(left(started, '2026-11-03T09:00')).toBe(-60);
    expect(left(pause(started, '2026-11-02T10:00'), '2026-11-30T10:00')).toBe(360);
  });

  it('closes up the day on which a term by the end of the day runs out after a pause', () => {
    const started = start('2026-11-02T08:00', '2WD', { mode: 'end-of-day' });
    const resumed = resume(pause(started, '2026-11-04T09:00'), '2026-11-05T14:00');

    expect(dueOf(started)).toBe('2026-11-04T17:00');
    expect(dueOf(resumed)).toBe('2026-11-06T17:00');
  });

  it('consumes nothing before its first counted moment', () => {
    const started = start('2026-11-02T08:00', '1WD', { mode: 'end-of-day' });

    expect(pause(started, '2026-11-02T16:00').consumedMinutes).toBe(0);
  });
});

describe('the ledger of a clock', () => {
  it('has a line for every day, and names the decision of each day off', () => {
    const lines = ledger(start('2026-08-28T10:00', '1WD'));

    expect(lines.map(({ date, kind, minutes }) => [date, kind, minutes])).toEqual([
      ['2026-08-28', 'working', 330],
      ['2026-08-29', 'weekend', 0],
      ['2026-08-30', 'weekend', 0],
      ['2026-08-31', 'holiday', 0],
      ['2026-09-01', 'holiday', 0],
      ['2026-09-02', 'holiday', 0],
      ['2026-09-03', 'working', 150],
    ]);
    expect(lines[3]?.reason?.vi).toContain('9441/TB-BNV');
    expect(lines[5]?.reason?.en).toContain('National Day');
    expect(lines.at(-1)).toMatchObject({ from: '07:30', to: '10:00', runningMinutes: 480 });
  });

  it('says that a make-up Saturday is worked, and by which decision', () => {
    const saturday = ledger(start('2026-08-20T16:00', '2WD')).at(-1);

    expect(saturday).toMatchObject({ date: '2026-08-22', kind: 'make-up', minutes: 420 });
    expect(saturday?.reason?.vi).toContain('9441/TB-BNV');
  });

  it('shows a pause inside a day between the two counted parts', () => {
    const resumed = resume(
      pause(start('2026-11-02T08:00', '1WD'), '2026-11-02T10:00'),
      '2026-11-02T14:00',
    );

    expect(ledger(resumed)).toMatchObject([
      { date: '2026-11-02', kind: 'working', from: '08:00', to: '10:00', minutes: 120 },
      { date: '2026-11-02', kind: 'paused', from: '10:00', to: '14:00', minutes: 0 },
      { date: '2026-11-02', kind: 'working', from: '14:00', to: '17:00', minutes: 180 },
      { date: '2026-11-03', kind: 'working', minutes: 180, runningMinutes: 480 },
    ]);
  });

  it('ends at the pause while the clock stands still', () => {
    const lines = ledger(pause(start('2026-11-02T08:00', '8WD'), '2026-11-03T08:00'));

    expect(lines.at(-1)).toMatchObject({ date: '2026-11-03', minutes: 30, runningMinutes: 480 });
  });

  it('gives the reason why the day of receipt does not count', () => {
    const late = ledger(start('2026-11-19T15:01', 'SAME_DAY', { cutOff: '15:00' }));
    const evening = ledger(start('2026-11-19T17:30', '1WD'));
    const byDay = ledger(start('2026-11-19T10:00', '1WD', { mode: 'end-of-day' }));

    expect(late[0]).toMatchObject({ date: '2026-11-19', minutes: 0 });
    expect(late[0]?.reason?.en).toContain('cut-off');
    expect(evening[0]?.reason?.en).toContain('outside working hours');
    expect(byDay[0]?.reason?.en).toContain('first day is not counted');
    expect(byDay.at(-1)).toMatchObject({ date: '2026-11-20', runningMinutes: 480 });
  });

  it('tells that calendar days run over days of rest and that the last one moves on', () => {
    const lines = ledger(start('2026-11-12T09:00', '10CD'));

    expect(lines.at(-1)?.date).toBe('2026-11-23');
    expect(lines.find(({ date }) => date === '2026-11-14')?.reason?.en).toContain('calendar days');
    expect(lines.find(({ date }) => date === '2026-11-22')?.reason?.en).toContain('148.5');
  });
});

type Options = { readonly cutOff?: string; readonly mode?: CountingMode };

function start(at: string, text: string, { cutOff, mode }: Options = {}): Clock {
  const term = parseTerm(text);
  if (term === null) throw new Error(`${text} is no term`);
  const rule = { term, cutOff: cutOff ?? null, mode: mode ?? 'same-clock' };
  return value(startClock(instant(at), rule, VIETNAM));
}

function extend(clock: Clock, at: string): Clock {
  return value(extendClock(clock, instant(at), VIETNAM));
}

function pause(clock: Clock, at: string): Clock {
  return value(pauseClock(clock, instant(at), VIETNAM));
}

function resume(clock: Clock, at: string): Clock {
  return value(resumeClock(clock, instant(at), VIETNAM));
}

function left(clock: Clock, at: string): number {
  return value(clockRemaining(clock, instant(at), VIETNAM));
}

function ledger(
  clock: Clock,
): ReturnType<typeof clockLedger> extends Result<infer Lines, unknown> ? Lines : never {
  return value(clockLedger(clock, VIETNAM));
}

function dueOf(clock: Clock): string | null {
  const due = clock.dueAt;
  return due === null ? null : formatInstant(due).slice(0, 16);
}

function instant(local: string): Instant {
  const at = parseInstant(`${local}+07:00`);
  if (at === null) throw new Error(`${local} is no moment`);
  return at;
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
