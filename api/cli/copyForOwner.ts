import { chmodSync, constants, copyFileSync } from 'node:fs';
import { syncToDisk } from '../../engine/store/sqlite/syncToDisk.ts';

const OWNER_ONLY = 0o600;

/** Copies a file that nobody but its owner may read to a new name; on the disk when it returns. */
export function copyForOwner(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, OWNER_ONLY);
  syncToDisk(to);
}
