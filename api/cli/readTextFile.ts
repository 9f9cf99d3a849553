import { readFileSync } from 'node:fs';
import { accept, refuse, type Result } from '../../engine/model/result.ts';

/** Reads a text file; the refusal is one sentence. */
export function readTextFile(file: string): Result<string, string> {
  try {
    return accept(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse(`Expected to read ${file}, but got ${code}.`);
  }
}
