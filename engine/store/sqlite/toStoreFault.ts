import Database from 'better-sqlite3';
import { StoreFault } from '../store.ts';

/** What SQLite says of a file that is torn, foreign or does not fit, with the file's name. */
export function toStoreFault(file: string, cause: unknown): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  return new StoreFault(`Expected to read ${file}, but: ${cause.message}.`, { cause });
}
