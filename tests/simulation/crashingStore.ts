import type { Change } from '../../engine/model/change.ts';
import type { CommitOutcome, Store } from '../../engine/store/store.ts';
import type { Disk } from './disk.ts';

/**
 * How a process dies: before its commit; in the middle of it; behind it, with the answer lost; or
 * behind it by a power cut.
 */
export type CrashKind = 'before' | 'torn' | 'after' | 'cut';

/** One commit as it was asked for, and what became of it; `lost`: the process died before it. */
export type CommitNote = {
  readonly change: Change;
  readonly outcome: CommitOutcome['outcome'] | 'lost';
};

/** A simulated process; everything in it is gone after a crash. */
export type SimulatedProcess = {
  isGone: boolean;
  /** The crash that is planned, after so many more commits. */
  crash: { readonly kind: CrashKind; readonly commitsBefore: number } | null;
};

/** What a program sees that does not exist any more: nothing it does has an effect. */
export class ProcessGone extends Error {
  override name = 'ProcessGone';
}

/** The store as one process sees it, until it dies as planned. */
export function crashingStore(
  inner: Store,
  process: SimulatedProcess,
  { disk, note }: { readonly disk: Disk; readonly note: (commit: CommitNote) => void },
): Store {
  const die = (): never => {
    process.isGone = true;
    throw new ProcessGone('The process is gone.');
  };
  const commit = async (change: Change): Promise<CommitOutcome> => {
    const kind = crashNow(process);
    if (kind === null) {
      const outcome = await inner.commit(change);
      note({ change, outcome: outcome.outcome });
      return outcome;
    }
    if (kind === 'before' || kind === 'torn') {
      process.isGone = true;
      if (kind === 'torn') await disk.tear(() => inner.commit(change));
      note({ change, outcome: 'lost' });
      return die();
    }
    process.isGone = true;
    const { outcome } = await inner.commit(change);
    if (kind === 'cut') await disk.cut();
    note({ change, outcome });
    return die();
  };
  return new Proxy({ ...inner, commit }, {
    get: (methods, name, receiver) => {
      if (process.isGone) return die;
      return Reflect.get(methods, name, receiver) as unknown;
    },
  });
}

function crashNow(process: SimulatedProcess): CrashKind | null {
  const { crash } = process;
  if (crash === null) return null;
  if (crash.commitsBefore === 0) return crash.kind;
  process.crash = { ...crash, commitsBefore: crash.commitsBefore - 1 };
  return null;
}
