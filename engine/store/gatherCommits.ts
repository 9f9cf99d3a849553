import type { Change } from '../model/change.ts';
import type { CommitOutcome, Store } from './store.ts';

/** Changes of one transaction; what comes later waits for the next. */
const GROUP_MAX = 100;

type Waiting = {
  readonly change: Change;
  readonly settle: (outcome: CommitOutcome) => void;
  readonly fail: (fault: unknown) => void;
};

/**
 * The store with commits gathered: changes that are given in the same turn of the program share one
 * transaction, in the order given, so that many people at work wait for one writing to the disk
 * together. Each still stands or falls alone, and is durable when it is answered; who is alone
 * waits for nobody.
 */
export function gatherCommits(store: Store): Store {
  const waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await endOfTurn();
      await write(store, waiting.splice(0, GROUP_MAX));
    }
    writing = null;
  };
  return {
    ...store,
    commit: (change) =>
      new Promise((settle, fail) => {
        waiting.push({ change, settle, fail });
        writing ??= writeAll();
      }),
    close: async () => {
      await writing;
      await store.close();
    },
  };
}

async function write(store: Store, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await store.commitGroup(group.map(({ change }) => change));
    for (const [place, { settle }] of group.entries()) {
      settle(outcomes[place] ?? { outcome: 'conflict', on: 'nothing' });
    }
  } catch (fault) {
    for (const { fail } of group) fail(fault);
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
