import { describe, expect, it } from 'vitest';
import { findPairs } from '../findPairs.ts';
import { playPair, WAYS } from '../playPair.ts';

const PAIRS = findPairs()
  .filter(({ kind, skipReason }) => kind === 'trace' && skipReason === null)
  .map(({ group, name, path }) => [`${group}/${name}`, path] as const);

describe('BPMN elements', () => {
  it('has a pair for every element and choice', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(400);
  });

  it.each(PAIRS)('%s gives its trace in every way of execution', async (_, path) => {
    const hashes = new Set<string>();

    for (const way of WAYS) {
      const { told, expected, stateHash } = await playPair(path, way);
      hashes.add(stateHash);

      expect(told, way.name).toEqual(expected);
    }

    // What can be seen of the state does not depend on who plays it.
    expect(hashes.size).toBe(1);
  });
});
