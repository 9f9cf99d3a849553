/**
 * How the bytes of a file are to be decoded, as a label of `TextDecoder` (which leaves the mark
 * out): UTF-8, or UTF-16 where they begin with its byte order mark.
 *
 * Source: XML 1.0 clause 4.3.3, which demands both of every reader.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
