import { StoreFault } from '../../engine/store/store.ts';

/**
 * What went wrong with files, in one sentence: a data file in use, torn or of a later release, a
 * full disk, a folder that may not be written. Throws again what is a bug.
 */
export function faultSentence(error: unknown): string {
  if (error instanceof StoreFault) return error.message;
  const isOfFiles = error instanceof Error && 'code' in error && 'syscall' in error;
  if (!isOfFiles) throw error;
  return `Expected the files to be read and written, but: ${error.message}.`;
}
