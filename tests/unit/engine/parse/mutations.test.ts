import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDefinitions } from '../../../../engine/check/checkDefinitions.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { cpuMs } from '../../../support/cpuMs.ts';

const FOLDER = join(import.meta.dirname, '../../../conformance/rules');
const SEEDS = [
  'event-executed/right-all-kinds.bpmn',
  'user-task-has-performer/right-innermost-lane.bpmn',
  'flow-ends-valid/right-message-flow-between-pools.bpmn',
  'budget-exceeds-legal-term/wrong-inside-sub-process.bpmn',
  'event-executed/right-event-sub-processes.bpmn',
  'compensation-throw-valid/right-from-event-sub-process.bpmn',
  'loop-valid/right-collection.bpmn',
].map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const PIECES = [
  '<',
  '>',
  '"',
  '&',
  '/',
  ']]>',
  '<!--',
  'id="step"',
  '<task/>',
  'xmlns="a"',
  '\0',
  'ế',
];
const LIMIT_MS = 500;

type Mutation = { readonly at: number; readonly cut: number; readonly piece: string };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(4_000),
  cut: fc.nat(25),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }), fc.constant('')),
});

function mutate(text: string, { at, cut, piece }: Mutation): string {
  const place = at % text.length;
  return text.slice(0, place) + piece + text.slice(place + cut);
}

it('a damaged drawing is read or refused with line and column, never thrown at', async () => {
  const damaged = fc.record({
    seed: fc.constantFrom(...SEEDS),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
  });

  await fc.assert(
    fc.asyncProperty(damaged, async ({ seed, mutations }) => {
      const startedAt = cpuMs();
      const parsed = await parseDefinitions(mutations.reduce(mutate, seed));
      const problems = parsed.ok ? checkDefinitions(parsed.value) : parsed.refusal;
      const isPlaced = parsed.ok || problems.every(({ line = 0, column = 0 }) => line * column > 0);
      expect(cpuMs(startedAt)).toBeLessThan(LIMIT_MS);
      expect(isPlaced).toBe(true);
      expect(parsed.ok || problems.length > 0).toBe(true);
    }),
    { numRuns: 1_500 },
  );
});
