import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProcessGraph } from '../../../../engine/check/graph/buildProcessGraph.ts';
import { findLongestPath } from '../../../../engine/check/graph/findLongestPath.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { randomTangle } from './randomTangle.ts';
import { randomProcedure } from './randomProcedure.ts';
import { playEveryRun } from './statutoryTimeOracle.ts';

// It has a loop without a bound, which would be played without end.
const UNBOUNDED = '/wrong-loop.bpmn';
const ROOT = join(import.meta.dirname, '../../../..');

/** Equal, where the oracle could play every run. */
function agree(process: ProcessModel): boolean {
  const { sumMinutes, path, sums, isProved } = findLongestPath(process, buildProcessGraph(process));
  const most = playEveryRun(process);
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

it('600 random procedures of branches, loops, timers and sub-processes take what is played', () => {
  expect(share(randomProcedure.models, randomProcedure.draw)).toBeGreaterThan(500);
});

it('600 random tangles of flows that go back take what is played', () => {
  expect(share(randomTangle.models, randomTangle.draw)).toBeGreaterThan(500);
});

describe('real drawings take what is played', () => {
  const pairs = 'tests/conformance/rules/budget-exceeds-legal-term';
  const files = [
    ...readdirSync(join(ROOT, 'procedures')).map((slug) => `procedures/${slug}/process.bpmn`),
    ...readdirSync(join(ROOT, pairs)).map((name) => `${pairs}/${name}`),
  ].filter((file) => existsSync(join(ROOT, file)) && !file.endsWith(UNBOUNDED));

  it.each(files)('%s', async (file) => {
    const parsed = await parseDefinitions(readFileSync(join(ROOT, file), 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));

    for (const process of parsed.value.processes) expect(agree(process)).toBe(true);
  });
});
