import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareSeed } from './compareSeed.ts';
import { compareSeeds, describeCompared } from './compareSeeds.ts';

const MODELS = 5_000;

const FAILED = JSON.parse(
  readFileSync(join(import.meta.dirname, 'failingSeeds.json'), 'utf8'),
) as number[];

describe('the compiled machines and the token game', () => {
  it(`tell the same of ${MODELS} models that were never drawn before`, async () => {
    // Fresh seeds in every run; the printed range repeats it.
    const from = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);

    const compared = await compareSeeds({ from, count: MODELS });

    console.log(describeCompared(compared));
    expect(compared.failures.map(({ seed, thrown }) => ({ seed, thrown }))).toEqual([]);
    expect(compared.models).toBeGreaterThan(MODELS / 2);
    expect(compared.cached).toBeGreaterThan(MODELS);
    expect(compared.kept).toBeGreaterThan(MODELS);
  });

  it.each(FAILED)('tell the same of seed %i, which once differed', async (seed) => {
    const { difference } = await compareSeed(seed);

    expect(difference).toBeNull();
  });
});
