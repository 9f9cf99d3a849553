import Database from 'better-sqlite3';
import { toStoreFault } from './toStoreFault.ts';

const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a file for reading alone, takes no lock, and closes it again. Throws StoreFault for what
 * SQLite cannot read.
 */
export function readSqlite<Value>(
  file: string,
  work: (database: Database.Database) => Value,
): Value {
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return work(database);
  } catch (cause) {
    throw toStoreFault(file, cause);
  } finally {
    database?.close();
  }
}
