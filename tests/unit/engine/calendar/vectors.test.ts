import { describe, expect, it } from 'vitest';
import { addWorkingMinutes } from '../../../../engine/calendar/addWorkingMinutes.ts';
import { applyCutOff } from '../../../../engine/calendar/applyCutOff.ts';
import { dueDate } from '../../../../engine/calendar/dueDate.ts';
import { formatInstant } from '../../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../../engine/calendar/parseInstant.ts';
import { parseTerm } from '../../../../engine/calendar/parseTerm.ts';
import { parseWorkingMinutes } from '../../../../engine/calendar/parseWorkingMinutes.ts';
import { pauseClock } from '../../../../engine/calendar/pauseClock.ts';
import { resumeClock } from '../../../../engine/calendar/resumeClock.ts';
import { startClock } from '../../../../engine/calendar/startClock.ts';
import type { Result } from '../../../../engine/model/result.ts';
import type { CountingMode, Instant, Term } from '../../../../engine/model/time.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

type Vector = {
  readonly name: string;
  readonly at: string;
  readonly term: string;
  readonly due: string;
  readonly cutOff?: string;
  readonly mode?: CountingMode;
};

// V1 is a real receipt (Đồng Tháp, 2019); the others were worked out by hand.
const VECTORS: readonly Vector[] = [
  { name: 'V1', at: '2019-11-20T08:37', term: '25WD', due: '2019-12-25T08:37' },
  { name: 'V2 by the clock', at: '2026-02-13T10:00', term: '3WD', due: '2026-02-25T10:00' },
  {
    name: 'V2 by the end of the day',
    at: '2026-02-13T10:00',
    term: '3WD',
    mode: 'end-of-day',
    due: '2026-02-25T17:00',
  },
  {
    name: 'V3 with the cut-off',
    at: '2026-02-13T15:20',
    term: '3WD',
    cutOff: '15:00',
    due: '2026-02-25T17:00',
  },
  { name: 'V3 without it', at: '2026-02-13T15:20', term: '3WD', due: '2026-02-25T15:20' },
  { name: 'V4', at: '2026-08-20T16:00', term: '2WD', due: '2026-08-22T16:00' },
  { name: 'V5', at: '2026-11-19T15:00', term: '4WH', due: '2026-11-20T09:30' },
  { name: 'V6', at: '2026-11-20T14:00', term: '4WH', due: '2026-11-23T08:30' },
  { name: 'V7', at: '2026-08-28T10:00', term: '1WD', due: '2026-09-03T10:00' },
  { name: 'V8', at: '2026-11-02T08:00', term: '8WD', due: '2026-11-12T08:00' },
  { name: 'V11', at: '2026-01-09T16:00', term: '1WD', due: '2026-01-10T16:00' },
  { name: 'V12', at: '2026-04-29T14:00', term: '7WD', due: '2026-05-12T14:00' },
  {
    name: 'V13 before the cut-off',
    at: '2026-11-19T14:59',
    term: 'SAME_DAY',
    cutOff: '15:00',
    due: '2026-11-19T17:00',
  },
  {
    name: 'V13 after the cut-off',
    at: '2026-11-19T15:01',
    term: 'SAME_DAY',
    cutOff: '15:00',
    due: '2026-11-20T17:00',
  },
];

describe('the agreed vectors V1 to V13', () => {
  it.each(VECTORS)('$name: $at + $term is due $due', (vector) => {
    const answer = dueDate({
      receivedAt: instant(vector.at),
      term: term(vector.term),
      cutOff: vector.cutOff ?? null,
      mode: vector.mode ?? 'same-clock',
      calendar: VIETNAM,
    });

    expect(shown(value(answer).dueAt)).toBe(vector.due);
    expect(value(answer).ledger.at(-1)?.runningMinutes).toBe(value(answer).minutes);
  });

  it('V3 starts on the Monday after Tết at 07:30', () => {
    const start = applyCutOff(instant('2026-02-13T15:20'), { cutOff: '15:00' }, VIETNAM);

    expect(shown(value(start))).toBe('2026-02-23T07:30');
  });

  it('V8b: a payment pause keeps the remaining 40 hours', () => {
    const rule = { term: term('8WD'), cutOff: null, mode: 'same-clock' as const };
    const started = value(startClock(instant('2026-11-02T08:00'), rule, VIETNAM));

    const paused = value(pauseClock(started, instant('2026-11-05T08:00'), VIETNAM));
    const resumed = value(resumeClock(paused, instant('2026-11-16T10:00'), VIETNAM));

    expect(paused.consumedMinutes).toBe(24 * 60);
    expect(paused.dueAt).toBeNull();
    expect(shown(resumed.dueAt ?? 0)).toBe('2026-11-23T10:00');
  });

  it('V9: what comes after hours starts at the next session', () => {
    const start = applyCutOff(instant('2026-11-20T17:30'), { cutOff: null }, VIETNAM);

    expect(shown(value(start))).toBe('2026-11-23T07:30');
  });

  it('V10: a step of a quarter of a day runs over the lunch break', () => {
    const budget = parseWorkingMinutes('0.25WD') ?? 0;
    const due = addWorkingMinutes(instant('2026-11-23T11:00'), budget, VIETNAM);

    expect(shown(value(due))).toBe('2026-11-23T14:30');
  });
});

function instant(local: string): Instant {
  const at = parseInstant(`${local}+07:00`);
  if (at === null) throw new Error(`${local} is no moment`);
  return at;
}

function term(text: string): Term {
  const parsed = parseTerm(text);
  if (parsed === null) throw new Error(`${text} is no term`);
  return parsed;
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function shown(at: Instant): string {
  return formatInstant(at).slice(0, 16);
}
