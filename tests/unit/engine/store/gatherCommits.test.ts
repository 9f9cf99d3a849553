import { describe, expect, it } from 'vitest';
import { type Change, emptyChange } from '../../../../engine/model/change.ts';
import { asId } from '../../../../engine/model/ids.ts';
import { gatherCommits } from '../../../../engine/store/gatherCommits.ts';
import { createMemoryStore } from '../../../../engine/store/memory/memoryStore.ts';
import type { Store } from '../../../../engine/store/store.ts';
import { aReceipt } from '../../../support/records.ts';

function receipt(commandId: string): Change {
  return emptyChange(aReceipt({ commandId: asId(commandId) }));
}

/** A real store that tells the size of each transaction; `fault` is thrown instead of the first. */
function watched(fault: Error | null = null) {
  const store = createMemoryStore();
  const sizes: number[] = [];
  let next = fault;
  const commitGroup: Store['commitGroup'] = async (changes) => {
    sizes.push(changes.length);
    const thrown = next;
    next = null;
    if (thrown !== null) throw thrown;
    return store.commitGroup(changes);
  };
  return { sizes, store: gatherCommits({ ...store, commitGroup }) };
}

describe('gatherCommits', () => {
  it('writes what comes in one turn in one transaction, in order', async () => {
    const { sizes, store } = watched();

    const outcomes = await Promise.all(
      ['A', 'B', 'A'].map((commandId) => store.commit(receipt(commandId))),
    );

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['committed', 'committed', 'duplicate']);
    expect(sizes).toEqual([3]);
  });

  it('writes what comes later by itself', async () => {
    const { sizes, store } = watched();

    await store.commit(receipt('A'));
    await store.commit(receipt('B'));

    expect(sizes).toEqual([1, 1]);
  });

  it('writes at most a hundred at once', async () => {
    const { sizes, store } = watched();
    const ids = Array.from({ length: 230 }, (_, index) => `C${index}`);

    await Promise.all(ids.map((commandId) => store.commit(receipt(commandId))));

    expect(sizes).toEqual([100, 100, 30]);
  });

  it('tells everybody of a transaction of its fault, and goes on', async () => {
    const { store } = watched(new Error('disk full'));

    const failed = await Promise.allSettled(['A', 'B'].map((id) => store.commit(receipt(id))));

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await store.commit(receipt('A'))).toEqual({ outcome: 'committed' });
  });

  it('closes only when everything that was given is written', async () => {
    const { sizes, store } = watched();

    const given = store.commit(receipt('A'));
    await store.close();

    expect(sizes).toEqual([1]);
    expect(await given).toEqual({ outcome: 'committed' });
  });
});
