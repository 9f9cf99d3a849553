import type Database from 'better-sqlite3';
import { sha256Hex } from '../../model/sha256.ts';
import { StoreFault } from '../store.ts';
import { m0001First } from './migrations/m0001First.ts';
import { m0002AppendOnly } from './migrations/m0002AppendOnly.ts';
import { m0003Signals } from './migrations/m0003Signals.ts';
import { m0004Decisions } from './migrations/m0004Decisions.ts';
import { m0005Parts } from './migrations/m0005Parts.ts';
import { m0006Life } from './migrations/m0006Life.ts';
import { m0007Extensions } from './migrations/m0007Extensions.ts';
import { m0008Substitutions } from './migrations/m0008Substitutions.ts';
import { m0009Inbox } from './migrations/m0009Inbox.ts';
import { m0010Notices } from './migrations/m0010Notices.ts';
import { m0011OfficerNotices } from './migrations/m0011OfficerNotices.ts';
import { m0012PaperFile } from './migrations/m0012PaperFile.ts';
import { m0013ComingSteps } from './migrations/m0013ComingSteps.ts';
import { m0014Payments } from './migrations/m0014Payments.ts';
import { m0015Signatures } from './migrations/m0015Signatures.ts';
import { m0016Webhooks } from './migrations/m0016Webhooks.ts';
import { m0017Service } from './migrations/m0017Service.ts';
import { m0018Submissions } from './migrations/m0018Submissions.ts';
import { m0019Results } from './migrations/m0019Results.ts';
import { m0020Queue } from './migrations/m0020Queue.ts';
import { m0021SubmissionNotices } from './migrations/m0021SubmissionNotices.ts';
import { m0022PaymentQueries } from './migrations/m0022PaymentQueries.ts';
import { m0023BytePieces } from './migrations/m0023BytePieces.ts';
import { m0024MobileSessions } from './migrations/m0024MobileSessions.ts';
import { m0025OldNotices } from './migrations/m0025OldNotices.ts';
import { m0026PaymentFindings } from './migrations/m0026PaymentFindings.ts';

/** In the order they are applied; a released one is never edited, a new one is added at the end. */
const MIGRATIONS = [
  m0001First,
  m0002AppendOnly,
  m0003Signals,
  m0004Decisions,
  m0005Parts,
  m0006Life,
  m0007Extensions,
  m0008Substitutions,
  m0009Inbox,
  m0010Notices,
  m0011OfficerNotices,
  m0012PaperFile,
  m0013ComingSteps,
  m0014Payments,
  m0015Signatures,
  m0016Webhooks,
  m0017Service,
  m0018Submissions,
  m0019Results,
  m0020Queue,
  m0021SubmissionNotices,
  m0022PaymentQueries,
  m0023BytePieces,
  m0024MobileSessions,
  m0025OldNotices,
  m0026PaymentFindings,
];

/**
 * Brings a file to the tables of this release, each migration in its own transaction.
 *
 * `beforeChange` is called once before the first one, unless the file is new or has them all.
 * Throws StoreFault for a file of a later release, and when an applied migration has been edited
 * since.
 */
export function migrate(database: Database.Database, beforeChange: () => void): void {
  const isNew = !hasMigrationList(database);
  database.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)',
  );
  const missing = listMissingMigrations(database);
  if (!isNew && missing.length > 0) beforeChange();
  for (const { name, sql } of MIGRATIONS) {
    if (!missing.includes(name)) continue;
    database.transaction(() => {
      database.exec(sql);
      database
        .prepare('INSERT INTO migrations (name, hash) VALUES (?, ?)')
        .run(name, sha256Hex(sql));
    })();
  }
}

/**
 * Names of the migrations that a file with a list of them has not seen, in their order. Throws
 * StoreFault for a file of a later release, and when an applied migration has been edited since.
 */
export function listMissingMigrations(database: Database.Database): readonly string[] {
  refuseForeignMigrations(database);
  return MIGRATIONS.flatMap(({ name, sql }) => {
    const applied = findHash(database, name);
    if (applied === null) return [name];
    if (applied === sha256Hex(sql)) return [];
    throw new StoreFault(
      `Expected migration ${name} to be as it was applied, but its text has changed since.`,
    );
  });
}

/**
 * For a file that is only read: throws StoreFault when it has not been brought to the tables of
 * this release.
 */
export function refuseEarlierFile(database: Database.Database): void {
  const [missing] = listMissingMigrations(database);
  if (missing === undefined) return;
  throw new StoreFault(
    `Expected migration ${missing} to be applied, but the file is of an earlier release; ` +
      'run lienthong migrate, or start this program on it once.',
  );
}

function hasMigrationList(database: Database.Database): boolean {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
  return table !== undefined;
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
