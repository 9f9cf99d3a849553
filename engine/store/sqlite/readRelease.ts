import type Database from 'better-sqlite3';
import type { InstanceId } from '../../model/ids.ts';
import { SNAPSHOT_FORMAT } from '../../model/instance.ts';
import { StoreFault } from '../store.ts';
import { listMissingMigrations } from './migrate.ts';

/** What of a file is still as an earlier release kept it. */
export type FileRelease = {
  /** Names of migrations that are not applied, in their order. */
  readonly missingMigrations: readonly string[];
  /** Instances to be made again from their history; not looked for while migrations are missing. */
  readonly earlierInstanceIds: readonly InstanceId[];
};

/**
 * Tells whether a file is of this release. Throws StoreFault for one that is none of this program,
 * of a later release, or migrated by another text.
 */
export function readRelease(database: Database.Database): FileRelease {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE name IN ('migrations', 'history')")
    .all();
  if (tables.length < 2) {
    throw new StoreFault(`Expected ${database.name} to be a data file, but its tables are others.`);
  }
  const missingMigrations = listMissingMigrations(database);
  if (missingMigrations.length > 0) return { missingMigrations, earlierInstanceIds: [] };
  const earlier = database
    .prepare<[number], { id: InstanceId }>(
      'SELECT instance_id AS id FROM instances WHERE snapshot_format < ?',
    )
    .all(SNAPSHOT_FORMAT);
  return { missingMigrations, earlierInstanceIds: earlier.map(({ id }) => id) };
}
