import type { Change } from '../../engine/model/change.ts';
import type { CommitOutcome, Store } from '../../engine/store/store.ts';

type Waiting = {
  readonly change: Change;
  readonly settle: (outcome: CommitOutcome) => void;
  readonly fail: (fault: unknown) => void;
};

/**
 * The store with commits gathered: changes that ask at the same time share one transaction, as many
 * as have come when the program has nothing else to do, at most `groupMax`.
 */
export function groupingStore(store: Store, groupMax: number): Store {
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const group = waiting.slice(0, groupMax);
    waiting = waiting.slice(groupMax);
    if (waiting.length > 0) setImmediate(() => void flush());
    try {
      const outcomes = await store.commitGroup(group.map(({ change }) => change));
      group.forEach(({ settle, fail }, place) => {
        const outcome = outcomes[place];
        if (outcome === undefined)
          fail(new Error('Expected an outcome per change, but got fewer.'));
        else settle(outcome);
      });
    } catch (fault) {
      for (const { fail } of group) fail(fault);
    }
  };
  const commit = (change: Change): Promise<CommitOutcome> =>
    new Promise((settle, fail) => {
      waiting.push({ change, settle, fail });
      if (waiting.length === 1) setImmediate(() => void flush());
    });
  return { ...store, commit };
}
