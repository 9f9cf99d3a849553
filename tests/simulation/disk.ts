import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../engine/store/memory/memoryStore.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { below, type Random } from '../support/seededRandom.ts';

/** What stays when the simulated process dies. */
export type Disk = {
  /** The store on what is there now; the one before is closed. */
  readonly open: () => Promise<Store>;
  readonly close: () => Promise<void>;
  /** A power cut now: the process is gone, and the next open finds a copy made at this moment. */
  readonly cut: () => Promise<void>;
  /**
   * A power cut in the middle of a commit: the next open finds what was there before it, with a
   * torn end of the log behind it.
   */
  readonly tear: (commit: () => Promise<unknown>) => Promise<void>;
  readonly remove: () => void;
};

// A file system in memory takes the same calls a hundred times as fast; what a real disk does with
// them is proved by the kills and the power cuts of tests/durability.
const FAST_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A disk for the SQLite store: one file at a time, each power cut goes on with the next one. */
export function sqliteDisk(random: Random): Disk {
  const folder = mkdtempSync(join(FAST_FOLDER, 'lienthong-simulation-'));
  let number = 1;
  let opened: Store | null = null;
  const fileOf = (count: number): string => join(folder, `${count}.db`);
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  const goOnWithCopy = async (): Promise<void> => {
    await close();
    for (const end of ['', '-wal', '-shm', '.lock']) {
      rmSync(`${fileOf(number)}${end}`, { force: true });
    }
    number += 1;
  };
  return {
    close,
    open: async () => {
      await close();
      opened = createSqliteStore(openSqlite(fileOf(number)));
      return opened;
    },
    cut: async () => {
      copyDatabase(fileOf(number), fileOf(number + 1));
      await goOnWithCopy();
    },
    tear: async (commit) => {
      copyDatabase(fileOf(number), fileOf(number + 1));
      const before = walSize(fileOf(number));
      await commit();
      tearWal(`${fileOf(number)}-wal`, `${fileOf(number + 1)}-wal`, { before, random });
      await goOnWithCopy();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The same for the store in memory, where nothing can be torn. */
export function memoryDisk(): Disk {
  const store = createMemoryStore();
  return {
    open: async () => store,
    close: async () => undefined,
    cut: async () => undefined,
    tear: async () => undefined,
    remove: () => undefined,
  };
}

function copyDatabase(from: string, to: string): void {
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
}

function walSize(file: string): number {
  return existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
}

/** A log that only grew may end anywhere inside the last transaction, but for its very end. */
function tearWal(
  from: string,
  to: string,
  { before, random }: { readonly before: number; readonly random: Random },
): void {
  const whole = readFileSync(from);
  const grown = whole.length - before;
  if (before === 0 || grown <= 0) return;
  writeFileSync(to, whole.subarray(0, before + below(random, grown)));
}
