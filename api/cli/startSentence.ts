import { StoreFault } from '../../engine/store/store.ts';
import { ServerKeyFault } from '../access/serverKey.ts';
import type { Config } from '../config.ts';
import { SigningKeyFault } from '../signing/signingKey.ts';

/** What the person who started the program is told, and the exit code that goes with it. */
export type StartFailure = { readonly sentence: string; readonly exitCode: 1 | 2 };

const ADDRESS_CODES = new Set(['EADDRNOTAVAIL', 'ENOTFOUND']);
const FOLDER_CODES = new Set(['ENOTDIR', 'EEXIST', 'EROFS']);

/** The failure of a start in one sentence; null for one that is a bug or a broken machine. */
export function startSentence(error: unknown, { host, port }: Config): StartFailure | null {
  if (!(error instanceof Error)) return null;
  // The data folder is in use, damaged, or of another release.
  if (error instanceof StoreFault || error instanceof ServerKeyFault) {
    return { sentence: error.message, exitCode: 1 };
  }
  if (error instanceof SigningKeyFault) return wrong(error.message);
  const code = String(Reflect.get(error, 'code'));
  if (code === 'EACCES') {
    return wrong(`Expected to be allowed to use port ${port} and the data folder, but am not.`);
  }
  if (code === 'EADDRINUSE') {
    return wrong(`Expected port ${port} on ${host} to be free, but another program listens there.`);
  }
  if (ADDRESS_CODES.has(code)) {
    return wrong(`Expected --host "${host}" to be an address of this machine, but it is not.`);
  }
  return FOLDER_CODES.has(code)
    ? wrong(`Expected --data to name a folder that can be written, but: ${error.message}.`)
    : null;
}

function wrong(sentence: string): StartFailure {
  return { sentence, exitCode: 2 };
}
