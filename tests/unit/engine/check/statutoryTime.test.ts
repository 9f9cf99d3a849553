import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPaths } from '../../../../engine/check/graph/longestPaths.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { randomTangle } from './randomTangle.ts';
import { randomProcedure } from './randomProcedure.ts';
import { playEveryRun } from './statutoryTimeOracle.ts';

// A loop without a bound would be played without end, and compensation is not played.
const LEFT_OUT = /\/(wrong-loop|(right|wrong)-compensation)\.bpmn$/;
// With three loops and three pauses it has more runs than the oracle plays.
const MANY_RUNS = /\/land-change\//;
const ROOT = join(import.meta.dirname, '../../../..');

/** Equal, where the oracle could play every run. */
function agree(process: ProcessModel, processes: readonly ProcessModel[] = [process]): boolean {
  const longest = longestPaths(processes).get(process.id);
  const { sumMinutes = 0, path = [], sums = [], isProved } = longest ?? {};
  const most = playEveryRun(process, processes);
  expect(isProved).toBe(true);
  expect(sums).toHaveLength(path.length);
  expect(sums.at(-1)).toBe(sumMinutes);
  expect(sumMinutes).toBe(most ?? sumMinutes);
  return most !== null;
}

function share<Drawn>(models: fc.Arbitrary<Drawn>, draw: (drawn: Drawn) => ProcessModel): number {
  let played = 0;
  fc.assert(
    fc.property(models, (drawn) => {
      if (agree(draw(drawn))) played += 1;
    }),
    { numRuns: 600 },
  );
  return played;
}

it('600 random procedures of branches, loops, events and sub-processes take what is played', () => {
  expect(share(randomProcedure.models, randomProcedure.draw)).toBeGreaterThan(500);
});

it('600 random tangles of flows that go back take what is played', () => {
  expect(share(randomTangle.models, randomTangle.draw)).toBeGreaterThan(500);
});

it('takes a way within the budgets that does not go back itself without a bound', () => {
  const step = { clock: 'run', back: 1, maxTurns: 1, counted: false } as const;
  const process = randomTangle.draw([
    { ...step, minutes: 0, ahead: [2], back: null },
    { ...step, minutes: 1, ahead: [3], back: null },
    { ...step, minutes: 0, ahead: [1] },
    { ...step, minutes: 1, ahead: [1] },
    { ...step, minutes: 0, ahead: [1], counted: true },
  ]);

  expect(agree(process)).toBe(true);
  expect(longestPaths([process]).get(process.id)?.sumMinutes).toBe(4);
});

describe('real drawings take what is played', () => {
  const pairs = 'tests/conformance/rules/budget-exceeds-legal-term';
  const files = [
    ...readdirSync(join(ROOT, 'procedures')).map((slug) => `procedures/${slug}/process.bpmn`),
    ...readdirSync(join(ROOT, pairs)).map((name) => `${pairs}/${name}`),
  ].filter((file) => existsSync(join(ROOT, file)) && !LEFT_OUT.test(file));

  it.each(files)('%s', async (file) => {
    const parsed = await parseDefinitions(readFileSync(join(ROOT, file), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));

    const { processes } = parsed.value;
    const isPlayed = !MANY_RUNS.test(file);
    for (const process of processes) expect(agree(process, processes)).toBe(isPlayed);
  });
});
