import Database from 'better-sqlite3';
import { StoreFault } from '../store.ts';
import { toStoreFault } from './toStoreFault.ts';

/** Thrown when another process (or another store of this one) has the file open for writing. */
export class StoreInUseFault extends StoreFault {
  override name = 'StoreInUseFault';
  readonly code = 'STORE_IN_USE';
}

/**
 * Holds `<file>.lock` until the returned function is called.
 *
 * The lock is an exclusive SQLite transaction on a companion file, so it is the operating system's:
 * it goes with the process however that ends, and nothing has to be cleaned up after a kill.
 */
export function lockFile(file: string): () => void {
  let lock: Database.Database | null = null;
  try {
    lock = new Database(`${file}.lock`, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    if (!isBusy(cause)) throw toStoreFault(`${file}.lock`, cause);
    throw new StoreInUseFault(
      `Expected to be alone on ${file}, but another one has it open; stop that one first.`,
      { cause },
    );
  }
  return () => {
    lock?.close();
  };
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY');
}
