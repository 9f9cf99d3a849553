import { describe, expect, it } from 'vitest';
import {
  addWorkingMinutes,
  subtractWorkingMinutes,
} from '../../../../engine/calendar/addWorkingMinutes.ts';
import { dueDate } from '../../../../engine/calendar/dueDate.ts';
import { formatInstant } from '../../../../engine/calendar/formatInstant.ts';
import { loadCalendar } from '../../../../engine/calendar/loadCalendar.ts';
import { dayNumberOf, localDateOf, weekdayOf } from '../../../../engine/calendar/localDate.ts';
import { parseInstant } from '../../../../engine/calendar/parseInstant.ts';
import { parseTerm } from '../../../../engine/calendar/parseTerm.ts';
import { parseTimer } from '../../../../engine/calendar/parseTimer.ts';
import { parseWorkingMinutes } from '../../../../engine/calendar/parseWorkingMinutes.ts';
import { timerMoment } from '../../../../engine/calendar/timerMoment.ts';
import { workingMinutesBetween } from '../../../../engine/calendar/workingMinutesBetween.ts';
import type { Result } from '../../../../engine/model/result.ts';
import type { Instant } from '../../../../engine/model/time.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

describe('texts of terms, budgets and moments', () => {
  it.each([
    ['3WD', { amount: 3, unit: 'WORKING_DAY' }],
    ['24WH', { amount: 24, unit: 'WORKING_HOUR' }],
    ['10CD', { amount: 10, unit: 'CALENDAR_DAY' }],
    ['SAME_DAY', { amount: 0, unit: 'SAME_DAY' }],
    ['0.5WD', { amount: 0.5, unit: 'WORKING_DAY' }],
  ])('%s is a term', (text, term) => expect(parseTerm(text)).toEqual(term));

  it.each(['', '3', '3D', '-1WD', '0WD', '1.5CD', '0.001WD', '3 WD', 'P3WD'])(
    '"%s" is no term',
    (text) => expect(parseTerm(text)).toBeNull(),
  );

  it.each([
    ['6WH', 360],
    ['0.25WD', 120],
    ['30WM', 30],
    ['P3WD', 1440],
    ['PT4WH', 240],
    ['P1WDT2WH30WM', 630],
    ['0WH', 0],
  ])('%s is %i working minutes', (text, minutes) =>
    expect(parseWorkingMinutes(text)).toBe(minutes),
  );

  it.each(['P', 'PT', 'P3D', 'PT4H', '4', '0.001WD', 'WD'])('"%s" is no working time', (text) =>
    expect(parseWorkingMinutes(text)).toBeNull(),
  );

  it('a moment needs a real date and an offset', () => {
    expect(parseInstant('2026-02-13T15:20+07:00')).toBe(Date.UTC(2026, 1, 13, 8, 20));
    expect(parseInstant('2026-02-13T08:20:05.25Z')).toBe(Date.UTC(2026, 1, 13, 8, 20, 5, 250));
    expect(parseInstant('2026-02-13T15:20')).toBeNull();
    expect(parseInstant('2026-02-30T15:20+07:00')).toBeNull();
    expect(parseInstant('2026-02-13T24:00+07:00')).toBeNull();
    expect(formatInstant(Date.UTC(2026, 1, 13, 8, 20, 5, 250))).toBe(
      '2026-02-13T15:20:05.250+07:00',
    );
  });

  it('day numbers agree with the platform for every day of 1900 to 2100', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2100, 11, 31) / 86_400_000;

    for (let day = first; day <= last; day += 1) {
      const platform = new Date(day * 86_400_000);
      const date = platform.toISOString().slice(0, 10);
      if (localDateOf(day) !== date || dayNumberOf(date) !== day) throw new Error(date);
      if (weekdayOf(day) !== (platform.getUTCDay() + 6) % 7) throw new Error(date);
    }

    expect(dayNumberOf('2026-02-29')).toBeNull();
  });
});

describe('counting', () => {
  it('ends a span that fills a session at its end, not at the next one', () => {
    expect(shown(add('2026-11-23T07:30', 240))).toBe('2026-11-23T11:30');
    expect(shown(add('2026-11-23T11:30', 0))).toBe('2026-11-23T11:30');
    expect(shown(add('2026-11-23T12:00', 1))).toBe('2026-11-23T13:01');
  });

  it('begins a span counted backwards as late as possible', () => {
    expect(shown(subtract('2026-11-23T13:30', 30))).toBe('2026-11-23T13:00');
    expect(shown(subtract('2026-11-25T09:30', 480))).toBe('2026-11-24T09:30');
    expect(shown(subtract('2026-11-23T17:00', 480))).toBe('2026-11-23T07:30');
  });

  it('counts whole minutes: the seconds of a receipt do not matter', () => {
    const exact = instant('2026-11-19T14:59:00');

    expect(add('2026-11-19T14:59:59', 60)).toBe(value(addWorkingMinutes(exact, 60, VIETNAM)));
  });

  it('gives a negative span when the second moment is the earlier one', () => {
    const late = instant('2026-11-23T10:00');
    const early = instant('2026-11-20T16:00');

    expect(value(workingMinutesBetween(late, early, VIETNAM))).toBe(-(60 + 150));
  });

  it('refuses what lies outside the covered years instead of guessing', () => {
    const question = { cutOff: null, mode: 'same-clock' as const, calendar: VIETNAM };
    const term = parseTerm('3WD')!;

    for (const receivedAt of [instant('2027-12-30T10:00'), instant('2018-12-31T10:00')]) {
      expect(dueDate({ ...question, receivedAt, term })).toEqual({
        ok: false,
        refusal: {
          code: 'CALENDAR_TOO_SHORT',
          calendar: 'vietnam',
          firstYear: 2019,
          lastYear: 2027,
        },
      });
    }
  });

  it('moves a last calendar day of rest to the next working day', () => {
    const question = { cutOff: null, calendar: VIETNAM, receivedAt: instant('2026-11-12T09:00') };
    const term = parseTerm('10CD')!;

    const byClock = value(dueDate({ ...question, term, mode: 'same-clock' }));
    const byDay = value(dueDate({ ...question, term, mode: 'end-of-day' }));

    expect(shown(byClock.dueAt)).toBe('2026-11-23T09:00');
    expect(shown(byDay.dueAt)).toBe('2026-11-23T17:00');
  });
});

describe('timers', () => {
  it.each([
    ['duration', 'PT4WH', '2026-11-20T14:00', '2026-11-23T08:30'],
    ['duration', 'P3WD', '2026-11-18T10:00', '2026-11-23T10:00'],
    ['duration', 'PT4H', '2026-11-20T14:00', '2026-11-20T18:00'],
    ['duration', 'P1M', '2026-01-31T14:00', '2026-02-28T14:00'],
    ['duration', 'P1Y2M', '2024-12-31T14:00', '2026-02-28T14:00'],
    ['duration', 'P1W2DT30M', '2026-11-20T14:00', '2026-11-29T14:30'],
    ['date', '2026-12-01T08:00:00+07:00', '2026-11-20T14:00', '2026-12-01T08:00'],
    ['cycle', 'R3/PT4WH', '2026-11-20T14:00', '2026-11-23T08:30'],
  ] as const)('%s %s set %s fires at %s', (kind, text, setAt, due) => {
    const timer = parseTimer({ kind, text })!;

    expect(shown(value(timerMoment(timer, instant(setAt), VIETNAM)))).toBe(due);
  });

  it('a cycle with a start counts its occurrences from there', () => {
    const timer = parseTimer({ kind: 'cycle', text: 'R/2026-11-02T08:00:00+07:00/P1WD' })!;
    const setAt = instant('2026-11-01T08:00');

    expect(shown(value(timerMoment(timer, setAt, VIETNAM, 1)))).toBe('2026-11-02T08:00');
    expect(shown(value(timerMoment(timer, setAt, VIETNAM, 6)))).toBe('2026-11-09T08:00');
  });

  it.each([
    ['duration', 'P'],
    ['duration', 'PT'],
    ['duration', '4WH'],
    ['date', '2026-12-01'],
    ['cycle', 'PT4H'],
    ['cycle', 'R3/tomorrow/P1D'],
    ['cycle', 'R/P1M/2026-11-20T14:00:00+07:00'],
    ['cycle', 'R/PT4WH/2026-11-20T14:00:00+07:00'],
    ['cycle', 'R/2026-11-20T14:00:00+07:00/2026-11-20T14:00:00+07:00'],
  ] as const)('%s "%s" is no timer', (kind, text) => expect(parseTimer({ kind, text })).toBeNull());

  it('never fires before it was set', () => {
    const timer = parseTimer({ kind: 'duration', text: 'PT0WH' })!;
    const setAt = instant('2026-11-20T14:00:30');

    expect(value(timerMoment(timer, setAt, VIETNAM))).toBe(setAt);
  });
});

describe('calendar data', () => {
  const sessions = [{ from: '08:00', to: '12:00' }];
  const week = {
    monday: sessions,
    tuesday: sessions,
    wednesday: sessions,
    thursday: sessions,
    friday: sessions,
    saturday: [],
    sunday: [],
  };
  const documents = { code: { title: 'Bộ luật Lao động', mark: 'fact' } };
  const name = { vi: 'Tết', en: 'New Year' };
  const day = { date: '2026-01-01', kind: 'holiday', name, document: 'code' };
  const data = {
    name: 'test',
    offset: '+07:00',
    week,
    years: [{ year: 2026, documents, days: [day] }],
  };

  it('is taken when it holds together', () => {
    const calendar = value(loadCalendar(data));

    expect(calendar.days).toHaveLength(365);
    expect(calendar.minutesBefore.at(-1)).toBe((261 - 1) * 240);
  });

  it.each([
    ['no object', null, 'Expected an object.'],
    ['a wrong offset', { ...data, offset: 'UTC' }, 'Expected an offset like "+07:00".'],
    ['a gap between years', gap(), 'Expected years one after another.'],
    ['no year', { ...data, years: [] }, 'Expected at least one year.'],
    ['a day twice', withDays([day, day]), 'Expected one entry for 2026-01-01, but there are two.'],
    [
      'a day of another year',
      withDays([{ ...day, date: '2025-01-01' }]),
      'Expected a day of 2026, but got "2025-01-01".',
    ],
    ['an unknown document', withDays([{ ...day, document: 'none' }]), 'Expected an object.'],
    [
      'a make-up day on a working day',
      withDays([{ ...day, kind: 'make-up' }]),
      'Expected a make-up day on a rest day.',
    ],
    [
      'a half day without sessions',
      withDays([{ ...day, kind: 'half-day' }]),
      'Expected the sessions of the half day.',
    ],
    [
      'sessions out of order',
      { ...data, week: { ...week, monday: [{ from: '12:00', to: '08:00' }] } },
      'Expected sessions "HH:MM" in order.',
    ],
  ])('with %s is refused with the place', (_, broken, sentence) => {
    const loaded = loadCalendar(broken);

    expect(loaded.ok).toBe(false);
    const problems = loaded.ok ? [] : loaded.refusal.problems;
    expect(problems.map((problem) => problem.sentence)).toContain(sentence);
  });

  it('of Vietnam gives the civil service its days off and no more, year by year', () => {
    const off = (year: number): number =>
      VIETNAM.days.filter(({ special }) => special?.kind === 'holiday' && in_(special.date, year))
        .length;
    const worked = VIETNAM.days.filter(({ special }) => special?.kind === 'make-up');

    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(off)).toEqual([
      11, 10, 11, 11, 11, 12, 12, 13,
    ]);
    expect(worked.map(({ special }) => special?.date)).toEqual([
      '2019-01-05',
      '2019-05-04',
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
  });

  function in_(date: string, year: number): boolean {
    return date.startsWith(`${year}-`);
  }

  function withDays(days: readonly unknown[]): unknown {
    return { ...data, years: [{ year: 2026, documents, days }] };
  }

  function gap(): unknown {
    return { ...data, years: [...data.years, { year: 2028, documents, days: [] }] };
  }
});

function add(from: string, minutes: number): Instant {
  return value(addWorkingMinutes(instant(from), minutes, VIETNAM));
}

function subtract(to: string, minutes: number): Instant {
  return value(subtractWorkingMinutes(instant(to), minutes, VIETNAM));
}

function shown(at: Instant): string {
  return formatInstant(at).slice(0, 16);
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
