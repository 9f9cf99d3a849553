import { describe, expect, it } from 'vitest';
import { findPairs } from '../findPairs.ts';
import { playPair, WAYS } from '../playPair.ts';

const PAIRS = findPairs()
  .filter(({ kind, skipReason }) => kind === 'trace' && skipReason === null)
  .map(({ group, name, path }) => [`${group}/${name}`, path] as const);

describe('BPMN elements', () => {
  it('has a pair for every element and choice', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PAIRS)('%s gives its trace in every way of execution', async (_, path) => {
    const hashes = new Map<string, Set<string>>();

    for (const way of WAYS) {
      const { told, expected, stateHash } = await playPair(path, way);
      hashes.set(way.engine, (hashes.get(way.engine) ?? new Set()).add(stateHash));

      expect(told, way.name).toEqual(expected);
    }

    // Writing and reading again changes nothing of the state either.
    for (const [engine, ofEngine] of hashes) expect(ofEngine.size, engine).toBe(1);
  });
});
