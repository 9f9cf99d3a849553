import type { Change } from '../../engine/model/change.ts';
import type { CommitOutcome, Store } from '../../engine/store/store.ts';
import { below, type Random } from '../support/seededRandom.ts';
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

/** What a process is made on. */
export type ProcessGround = {
  readonly disk: Disk;
  readonly note: (commit: CommitNote) => void;
  readonly random: Random;
};

const WAITS_MAX = 4;
/** Now and then a call is so slow that everything else of a command happens meanwhile. */
const SLOW_WAITS_MAX = 60;
const SLOW_PROBABILITY = 0.08;

/**
 * The store as one process sees it, until it dies as planned. Every call waits a few turns, as many
 * as the seed says, so that what runs at the same time meets in ever other orders.
 */
export function crashingStore(
  inner: Store,
  process: SimulatedProcess,
  { disk, note, random }: ProcessGround,
): Store {
  const alive = (): void => {
    if (process.isGone) throw new ProcessGone('The process is gone.');
  };
  const called =
    (method: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]): Promise<unknown> => {
      for (let waits = waitsOf(random); waits > 0; waits -= 1) await Promise.resolve();
      alive();
      return method(...args);
    };
  const methods = { ...inner, commit: (change: Change) => commitOrDie(inner, process, change) };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, called(method as never)]),
  ) as unknown as Store;

  async function commitOrDie(
    store: Store,
    { crash }: SimulatedProcess,
    change: Change,
  ): Promise<CommitOutcome> {
    const kind = crash?.commitsBefore === 0 ? crash.kind : null;
    if (crash !== null && kind === null) {
      process.crash = { ...crash, commitsBefore: crash.commitsBefore - 1 };
    }
    if (kind === null) {
      const outcome = await store.commit(change);
      note({ change, outcome: outcome.outcome });
      return outcome;
    }
    process.isGone = true;
    note({ change, outcome: await dieAt(kind, () => store.commit(change), disk) });
    throw new ProcessGone('The process is gone.');
  }
}

function waitsOf(random: Random): number {
  return below(random, random() < SLOW_PROBABILITY ? SLOW_WAITS_MAX : WAITS_MAX);
}

async function dieAt(
  kind: CrashKind,
  commit: () => Promise<CommitOutcome>,
  disk: Disk,
): Promise<CommitNote['outcome']> {
  if (kind === 'torn') await disk.tear(commit);
  if (kind === 'before' || kind === 'torn') return 'lost';
  const { outcome } = await commit();
  if (kind === 'cut') await disk.cut();
  return outcome;
}
