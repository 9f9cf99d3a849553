import { encodingOf } from '../../engine/parse/encodingOf.ts';

/** The text of a file from this computer, in UTF-8 or UTF-16. */
export async function readTextFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
