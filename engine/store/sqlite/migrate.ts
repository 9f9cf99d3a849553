import type Database from 'better-sqlite3';
import { sha256Hex } from '../../model/sha256.ts';
import { StoreFault } from '../store.ts';
import { m0001First } from './migrations/m0001First.ts';
import { m0002AppendOnly } from './migrations/m0002AppendOnly.ts';
import { m0003Signals } from './migrations/m0003Signals.ts';
import { m0004Decisions } from './migrations/m0004Decisions.ts';
import { m0005Parts } from './migrations/m0005Parts.ts';
import { m0006Life } from './migrations/m0006Life.ts';

/** In the order they are applied; a released one is never edited, a new one is added at the end. */
const MIGRATIONS = [
  m0001First,
  m0002AppendOnly,
  m0003Signals,
  m0004Decisions,
  m0005Parts,
  m0006Life,
];

/**
 * Brings a file to the tables of this release, each migration in its own transaction.
 *
 * Throws StoreFault for a file of a later release, and when an applied migration has been edited
 * since.
 */
export function migrate(database: Database.Database): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)',
  );
  refuseForeignMigrations(database);
  for (const { name, sql } of MIGRATIONS) {
    const hash = sha256Hex(sql);
    const applied = findHash(database, name);
    if (applied === hash) continue;
    if (applied !== null) {
      throw new StoreFault(
        `Expected migration ${name} to be as it was applied, but its text has changed since.`,
      );
    }
    database.transaction(() => {
      database.exec(sql);
      database.prepare('INSERT INTO migrations (name, hash) VALUES (?, ?)').run(name, hash);
    })();
  }
}

/**
 * For a file that is only read: throws StoreFault when it has not been brought to the tables of
 * this release.
 */
export function refuseEarlierFile(database: Database.Database): void {
  refuseForeignMigrations(database);
  const missing = MIGRATIONS.find(({ name }) => findHash(database, name) === null);
  if (missing === undefined) return;
  throw new StoreFault(
    `Expected migration ${missing.name} to be applied, but the file is of an earlier release; ` +
      'start this program on it once.',
  );
}

function refuseForeignMigrations(database: Database.Database): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const rows = database.prepare<[], { name: string }>('SELECT name FROM migrations').all();
  const foreign = rows.find(({ name }) => !known.has(name));
  if (foreign === undefined) return;
  throw new StoreFault(
    `Expected data of this release or before, but migration ${foreign.name} is of a later one.`,
  );
}

function findHash(database: Database.Database, name: string): string | null {
  const row = database
    .prepare<[string], { hash: string }>('SELECT hash FROM migrations WHERE name = ?')
    .get(name);
  return row?.hash ?? null;
}
