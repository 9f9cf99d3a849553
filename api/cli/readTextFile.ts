import { readFileSync } from 'node:fs';
import { encodingOf } from '../../engine/parse/encodingOf.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';

/** Reads a text file in UTF-8 or UTF-16; the refusal is one sentence. */
export function readTextFile(file: string): Result<string, string> {
  try {
    const bytes = readFileSync(file);
    return accept(new TextDecoder(encodingOf(bytes)).decode(bytes));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse(`Expected to read ${file}, but got ${code}.`);
  }
}
