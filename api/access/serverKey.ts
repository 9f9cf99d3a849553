import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE } from '../dataFolder.ts';

const KEY_BYTES = 32;

/**
 * The key of this installation, made at the first start in `server.key` of the data folder.
 *
 * Readable by its owner only. Without it printed receipts cannot be printed again with the same
 * secret; tracking itself works on, because the database keeps the hash of each secret.
 */
export function loadServerKey(dataFolder: string): Uint8Array {
  const path = join(dataFolder, KEY_FILE);
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(path, 0o600);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  if (key.length !== KEY_BYTES) {
    throw new ServerKeyFault(
      `Expected ${path} to hold ${KEY_BYTES} bytes in hex, but it does not.`,
    );
  }
  return key;
}

/** Thrown when the key file is damaged. */
export class ServerKeyFault extends Error {
  override name = 'ServerKeyFault';
}
