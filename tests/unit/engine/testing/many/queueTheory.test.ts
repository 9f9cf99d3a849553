import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../../engine/testing/many/estimate.ts';
import type { PostResult } from '../../../../../engine/testing/many/manyResult.ts';
import { plain, task } from '../../check/processBuilder.ts';
import { flowOf, inputsOf, oneStep, played, POST } from './queues.ts';

/** Six dossiers a day of 480 minutes, an hour each: the post is busy for three quarters. */
const LONG = { perDay: 6, warmUpDays: 60, horizonDays: 700, replications: 8, seed: 11 };
const BUSY = 0.75;
const HOUR = 60;

function atPost(result: { readonly posts: readonly PostResult[] }): PostResult {
  const [post] = result.posts;
  if (post === undefined) throw new Error('Expected a post, but there is none.');
  return post;
}

function expectWithin({ low, high }: Estimate, formula: number): void {
  expect(low).toBeLessThanOrEqual(formula);
  expect(high).toBeGreaterThanOrEqual(formula);
  // An interval that holds everything would prove nothing.
  expect(high - low).toBeLessThan(formula / 3);
}

describe('one post with one line waits as the theory of queues says', () => {
  it('with service times without memory (M/M/1): ρ·s/(1−ρ)', () => {
    const service = { t: { kind: 'exponential', mean: HOUR } } as const;

    const post = atPost(played(oneStep(HOUR), inputsOf({ ...LONG, service })));

    expectWithin(post.waiting, (BUSY * HOUR) / (1 - BUSY));
    expectWithin(post.utilisation, BUSY);
    // Little's law: what waits is what comes in a minute times how long it waits.
    expect(post.queueMean).toBeCloseTo((6 / 480) * post.waiting.mean, 0);
  });

  it('with a fixed service time (M/D/1): half of that', () => {
    const service = { t: { kind: 'fixed', minutes: HOUR } } as const;

    const post = atPost(played(oneStep(HOUR), inputsOf({ ...LONG, service })));

    expectWithin(post.waiting, (BUSY * HOUR) / (2 * (1 - BUSY)));
  });

  it('with a triangular service time (M/G/1): by its variance', () => {
    const service = { t: { kind: 'triangular', min: 20, usual: 40, max: 120 } } as const;
    const variance = (20 ** 2 + 40 ** 2 + 120 ** 2 - 20 * 40 - 20 * 120 - 40 * 120) / 18;

    const post = atPost(played(oneStep(HOUR), inputsOf({ ...LONG, service })));

    const spread = 1 + variance / HOUR ** 2;
    expectWithin(post.waiting, (BUSY * HOUR * spread) / (2 * (1 - BUSY)));
  });

  it('with two people and twice the dossiers (M/M/2): by the formula of Erlang', () => {
    const service = { t: { kind: 'exponential', mean: HOUR } } as const;
    const inputs = inputsOf({ ...LONG, perDay: 12, staff: { [POST]: 2 }, service });

    const post = atPost(played(oneStep(HOUR), inputs));

    const offered = 2 * BUSY;
    const allBusy = offered ** 2 / (offered ** 2 + 2 * (1 - BUSY) * (1 + offered));
    expectWithin(post.waiting, (allBusy * HOUR) / (2 * (1 - BUSY)));
  });
});

describe('without any load a dossier takes what its steps take', () => {
  it('one after the other: their sum, for every one of them', () => {
    const flow = flowOf(
      [plain('s'), task('a', 37), task('b', 120), task('c', 55), plain('e')],
      ['s>a', 'a>b', 'b>c', 'c>e'],
    );

    const result = played(flow, inputsOf({ perDay: 0.02, horizonDays: 1000, replications: 2 }));

    expect(result.finishedCount).toBeGreaterThan(10);
    expect(new Set(result.timePercents)).toEqual(new Set([212]));
    expect(result.bottleneck).toBeNull();
    expect(result.onTimeLegal).toEqual({ mean: 1, low: 1, high: 1 });
  });
});

describe('more people', () => {
  it('never make a dossier wait longer, and the interval of the time gets shorter', () => {
    const service = { t: { kind: 'exponential', mean: HOUR } } as const;
    const results = [1, 2, 3, 4].map((people) => {
      const inputs = { perDay: 7.5, horizonDays: 120, staff: { [POST]: people }, service };
      return atPost(played(oneStep(HOUR), inputsOf(inputs)));
    });

    const waits = results.map(({ waiting }) => waiting.mean);

    expect(waits.toSorted((one, other) => other - one)).toEqual(waits);
    expect(waits[0]).toBeGreaterThan(5 * (waits[1] ?? 0));
    expect(results[3]?.utilisation.mean).toBeCloseTo((results[0]?.utilisation.mean ?? 0) / 4, 1);
  });
});
