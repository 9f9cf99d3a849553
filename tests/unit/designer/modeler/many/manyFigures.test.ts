import { describe, expect, it } from 'vitest';

import { chartOf, partBy } from '../../../../../designer/modeler/many/chartPoints.ts';
import { heatLevel } from '../../../../../designer/modeler/many/heatMarks.ts';
import { tripleOf, withPart } from '../../../../../designer/modeler/many/serviceTriple.ts';
import { percentOf, setShare } from '../../../../../designer/modeler/many/setShare.ts';
import type { NamedResult } from '../../../../../designer/modeler/many/useMany.ts';
import { MANY_DEFAULTS } from '../../../../../engine/testing/many/manyInputs.ts';
import type { PlannedChoice } from '../../../../../engine/testing/many/manyPlan.ts';

function fork(kind: PlannedChoice['kind'], shares: readonly number[]): PlannedChoice {
  const ways = shares.map((share, place) => {
    const plain = { name: '', targetId: '', isDefault: false, isAssumed: true, maxTurns: null };
    return { ...plain, flowId: `f${place}`, share };
  });
  return { elementId: 'x', name: '', kind, ways, canTakeNone: false };
}

describe('shares of a fork', () => {
  it('of which one way is taken: the others share the rest as before', () => {
    const shares = setShare({}, fork('one', [0.5, 0.3, 0.2]), 'f0', 20);

    expect(shares['f0']).toBeCloseTo(0.2);
    expect(shares['f1']).toBeCloseTo(0.48);
    expect(shares['f2']).toBeCloseTo(0.32);
  });

  it('of which several can be taken: each stands for itself', () => {
    expect(setShare({ f1: 0.3 }, fork('any', [0.5, 0.3]), 'f0', 80)).toEqual({ f0: 0.8, f1: 0.3 });
  });

  it('are shown as percent of all, whatever their weights add up to', () => {
    expect(percentOf(fork('one', [1, 2]), 1)).toBe(33.3);
    expect(percentOf(fork('any', [0.5, 0.5]), 0.5)).toBe(50);
  });
});

describe('a service time in three numbers', () => {
  it('is fixed as long as only the usual time is said', () => {
    expect(withPart({ kind: 'fixed', minutes: 480 }, 'usual', 45)).toEqual({
      kind: 'fixed',
      minutes: 45,
    });
  });

  it('spreads when the least or the most is another, and stays in order', () => {
    const spread = withPart({ kind: 'fixed', minutes: 60 }, 'max', 90);

    expect(spread).toEqual({ kind: 'triangular', min: 60, usual: 60, max: 90 });
    expect(tripleOf(withPart(spread, 'min', 100))).toMatchObject({
      min: 100,
      usual: 100,
      max: 100,
    });
    expect(withPart(spread, 'usual', 20)).toMatchObject({ min: 20, usual: 20, max: 90 });
  });
});

describe('the chart of results', () => {
  const nothing = { mean: 0, low: 0, high: 0 };
  const named = (latePercents: readonly number[], finishedCount: number): NamedResult => ({
    of: 'now',
    inputs: { ...MANY_DEFAULTS, startOn: '2026-01-01' },
    change: 0,
    result: {
      dossierCount: 100,
      finishedCount,
      onTimeLegal: nothing,
      onTimePromised: null,
      time: nothing,
      timePercents: [480, 960],
      latePercents,
      posts: [],
      elements: [],
      bottleneck: null,
      unfinished: [],
    },
  });
  const percents = Array.from({ length: 101 }, (_, percent) => (percent - 50) * 48);

  it('tells which part has its result by the due moment, of all dossiers', () => {
    const { kind, lines } = chartOf([named(percents, 80)]);
    const [line] = lines;

    expect(kind).toBe('late');
    expect(line && partBy(line, 0)).toBeCloseTo(0.4);
    expect(line && partBy(line, 99)).toBeCloseTo(0.8);
  });

  it('shows the time since receipt where one of the results has no term', () => {
    expect(chartOf([named(percents, 80), named([], 80)]).kind).toBe('time');
  });
});

describe('the heat of a step', () => {
  it('rises with the time that dossiers wait before it', () => {
    expect([0, 30, 200, 900, 960].map(heatLevel)).toEqual([0, 1, 2, 3, 4]);
  });
});
