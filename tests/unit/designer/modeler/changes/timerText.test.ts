import { describe, expect, it } from 'vitest';

import { exampleDue } from '../../../../../designer/modeler/changes/exampleDue.ts';
import {
  readCycle,
  readSpan,
  showMoment,
  SPAN_UNITS,
  writeCycle,
  writeMoment,
  writeSpan,
} from '../../../../../designer/modeler/changes/timerText.ts';
import { parseTimer } from '../../../../../engine/calendar/parseTimer.ts';
import { checkTimerText } from '../../../../../engine/check/expression/checkTimerText.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';

describe('lengths of time', () => {
  it.each(SPAN_UNITS)('in %s are written as the engine reads them, and read back', (unit) => {
    const span = { amount: 3, unit };
    const text = writeSpan(span);

    expect(checkTimerText({ kind: 'duration', text })).toEqual({ ok: true });
    expect(parseTimer({ kind: 'duration', text })).not.toBeNull();
    expect(readSpan(text)).toEqual(span);
  });

  it.each([
    ['P3WD', 3 * 480],
    ['PT4WH', 4 * 60],
    ['PT30WM', 30],
    ['P0.5WD', 240],
  ])('%s is %i working minutes', (text, minutes) => {
    expect(writeSpan(readSpan(text) ?? { amount: 0, unit: 'H' })).toBe(text);
    expect(parseTimer({ kind: 'duration', text })).toMatchObject({ span: { minutes } });
  });

  it.each(['P1WDT2WH', 'P1Y', '=term', 'PT3D', 'P4H', ''])(
    'leaves %j to be written by hand',
    (text) => {
      expect(readSpan(text)).toBeNull();
    },
  );
});

describe('cycles', () => {
  it.each([
    [3, 'R3/P1D'],
    [null, 'R/PT4WH'],
  ])('%s times: %s', (times, text) => {
    const cycle = readCycle(text);

    expect(cycle?.times).toBe(times);
    expect(cycle && writeCycle(cycle)).toBe(text);
    expect(parseTimer({ kind: 'cycle', text })).toMatchObject({ times });
  });

  it('that begin at a moment of their own are written by hand', () => {
    expect(readCycle('R3/2026-03-02T08:00:00+07:00/P1D')).toBeNull();
  });
});

describe('moments', () => {
  it.each(['09:00 01/12/2026', '9h 1/12/2026', '9:00 1-12-2026'])('%s is one moment', (typed) => {
    const text = writeMoment(typed);

    expect(text).toBe('2026-12-01T09:00:00+07:00');
    expect(showMoment(text)).toBe('09:00 01/12/2026');
    expect(parseTimer({ kind: 'date', text })).not.toBeNull();
  });

  it.each(['=appointment', '25h 1/12/2026', '2026-12-01T02:00:00Z'])('keeps %j', (typed) => {
    expect(writeMoment(typed)).toBe(typed);
    expect(showMoment(typed)).toBe(typed);
  });
});

describe('exampleDue', () => {
  const FRIDAY = new Date('2026-11-27T16:20:00+07:00');

  it('counts working days from that morning', () => {
    expect(exampleDue({ kind: 'duration', text: 'P1WD' }, FRIDAY, VIETNAM)).toEqual({
      from: '2026-11-27T08:00:00+07:00',
      due: '2026-11-30T08:00:00+07:00',
    });
  });

  it('gives a cycle its first moment', () => {
    const example = exampleDue({ kind: 'cycle', text: 'R3/PT2H' }, FRIDAY, VIETNAM);

    expect(example?.due).toBe('2026-11-27T10:00:00+07:00');
  });

  it('says nothing about a formula, a wrong text or a day beyond the calendar', () => {
    const due = (text: string) => exampleDue({ kind: 'duration', text }, FRIDAY, VIETNAM);

    expect([due('=term'), due('three days'), due('P9000WD')]).toEqual([null, null, null]);
  });
});
