import Database from 'better-sqlite3';
import { StoreFault } from '../store.ts';
import { lockFile } from './lockFile.ts';
import { migrate, refuseEarlierFile } from './migrate.ts';
import { toStoreFault } from './toStoreFault.ts';

const BUSY_TIMEOUT_MS = 5000;
const SYNCHRONOUS_FULL = 2;

// Measured on groups of 100 steps: 0.63 of the bare commit rate without them, 0.88 with them. Pages
// stay in memory (64 MiB at most), savepoints write no file, and the WAL grows to 16 MiB before its
// pages are carried over, so that a page changed many times is carried once.
const SPEED = ['cache_size = -65536', 'temp_store = MEMORY', 'wal_autocheckpoint = 4000'];

/** An open file with what must happen when it is closed. */
export type OpenFile = { readonly database: Database.Database; readonly close: () => void };

/** How a file is opened; `beforeMigration` is called once before tables of it are changed. */
export type OpenOptions = { readonly readOnly?: boolean; readonly beforeMigration?: () => void };

/**
 * Opens the one data file: locked against a second program, migrated, WAL, every commit on the
 * disk.
 *
 * A reopened WAL file runs `synchronous=NORMAL` in better-sqlite3's build and then loses
 * acknowledged commits in a power cut; so FULL is set and read back. Throws StoreInUseFault, or
 * StoreFault when a setting does not hold. `readOnly` takes no lock and sees one unchanging moment
 * of a file that another program may be writing; a file of an earlier release is refused.
 */
export function openSqlite(file: string, options: OpenOptions = {}): OpenFile {
  const { readOnly = false, beforeMigration = () => undefined } = options;
  if (readOnly) return openReadOnly(file);
  const unlock = lockFile(file);
  try {
    const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    setPragmas(database);
    migrate(database, beforeMigration);
    return {
      database,
      close: () => {
        database.close();
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

function openReadOnly(file: string): OpenFile {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.exec('BEGIN');
    refuseEarlierFile(database);
  } catch (cause) {
    database.close();
    throw toStoreFault(file, cause);
  }
  return {
    database,
    close: () => {
      database.close();
    },
  };
}

function setPragmas(database: Database.Database): void {
  expectPragma(database, 'journal_mode = WAL', 'journal_mode', 'wal');
  expectPragma(database, 'synchronous = FULL', 'synchronous', SYNCHRONOUS_FULL);
  expectPragma(database, 'foreign_keys = ON', 'foreign_keys', 1);
  // So that INSERT OR REPLACE runs the delete triggers too.
  expectPragma(database, 'recursive_triggers = ON', 'recursive_triggers', 1);
  for (const setting of SPEED) database.pragma(setting);
}

function expectPragma(
  database: Database.Database,
  set: string,
  name: string,
  expected: string | number,
): void {
  database.pragma(set);
  const found: unknown = database.pragma(name, { simple: true });
  if (found === expected) return;
  throw new StoreFault(
    `Expected PRAGMA ${name} to be ${String(expected)}, but it is ${String(found)}.`,
  );
}
