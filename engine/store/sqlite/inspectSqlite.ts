import type Database from 'better-sqlite3';
import type { Instant } from '../../model/time.ts';
import { StoreFault } from '../store.ts';
import { readRelease, type FileRelease } from './readRelease.ts';
import { readSqlite } from './readSqlite.ts';

/** What a data file holds. */
export type FileContents = FileRelease & {
  readonly dossierCount: number;
  readonly instanceCount: number;
  readonly eventCount: number;
  /** When the last line of history was written; null for a file without history. */
  readonly lastAt: Instant | null;
};

type Counts = Omit<FileContents, keyof FileRelease>;

/**
 * Looks through every page and reference of a data file that nobody writes, also one of an earlier
 * release. Throws StoreFault when it is torn, foreign or of a later release.
 */
export function inspectSqlite(file: string): FileContents {
  return readSqlite(file, (database) => {
    expectNone(file, 'every page whole', pagesThatAreTorn(database));
    const release = readRelease(database);
    expectNone(file, 'every reference to lead somewhere', referencesToNothing(database));
    return { ...release, ...countsOf(database) };
  });
}

function pagesThatAreTorn(database: Database.Database): readonly string[] {
  const rows = database.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
  return rows.map((row) => row.integrity_check).filter((said) => said !== 'ok');
}

function referencesToNothing(database: Database.Database): readonly string[] {
  const rows = database
    .prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check')
    .all();
  return rows.map(({ table, parent }) => `a row of ${table} has none in ${parent}`);
}

function expectNone(file: string, what: string, found: readonly string[]): void {
  const [first] = found;
  if (first === undefined) return;
  throw new StoreFault(`Expected ${what} in ${file}, but ${found.length}: ${first}.`);
}

function countsOf(database: Database.Database): Counts {
  const counts = database
    .prepare<[], Counts>(
      `SELECT (SELECT count(*) FROM dossiers) AS dossierCount,
        (SELECT count(*) FROM instances) AS instanceCount,
        (SELECT count(*) FROM history) AS eventCount,
        (SELECT max(at) FROM history) AS lastAt`,
    )
    .get();
  if (counts === undefined) throw new StoreFault('Expected one row of counts, but got none.');
  return counts;
}
