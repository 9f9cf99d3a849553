import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copySqlite } from '../../engine/store/sqlite/copySqlite.ts';
import { inspectSqlite } from '../../engine/store/sqlite/inspectSqlite.ts';
import { syncToDisk } from '../../engine/store/sqlite/syncToDisk.ts';

/**
 * Copies a data file into its own folder as `….before-20261130T040111Z`, looks through the copy,
 * and answers its name. Throws StoreFault when it is not whole.
 */
export function backUpBeside(dataFile: string, at: Date): string {
  const moment = at.toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  const copy = `${dataFile}.before-${moment}`;
  const partial = `${copy}.partial`;
  try {
    copySqlite(dataFile, partial);
    inspectSqlite(partial);
    renameSync(partial, copy);
    syncToDisk(dirname(copy));
    return copy;
  } finally {
    rmSync(partial, { force: true });
  }
}
