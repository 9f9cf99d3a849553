/** A signature as it stands in a file, whatever it is worth. */
export type FoundSignature = {
  /** The four numbers of its range, as written. */
  readonly range: readonly [number, number, number, number];
  /**
   * Whether the range is the whole file up to its end except for one hexadecimal string, so that
   * nothing else could stand in the gap.
   */
  readonly isGapClean: boolean;
  /** Bytes that follow what was signed: something was appended later. */
  readonly appendedBytes: number;
  /** The CMS signature, with the zeros after it. */
  readonly contents: Uint8Array;
  /** What the signature says of itself, as Latin letters. */
  readonly dictionary: string;
};

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/gu;
const SIGNATURES_MAX = 32;
const DICTIONARY_MAX = 4096;

/**
 * Every range that a file claims to be signed, in the order of the file.
 *
 * It looks at the bytes and not at the objects of the PDF: what counts is that every byte outside
 * the signature itself is signed, and then no other reading of the objects is possible either.
 */
export function findSignatures(pdf: Uint8Array): readonly FoundSignature[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = [...text.matchAll(RANGE)].slice(0, SIGNATURES_MAX);
  return found.map((match) => {
    const [, a, b, c, d] = match.map(Number) as [number, number, number, number, number];
    const gap = text.slice(b, c);
    const isGapClean = a === 0 && b < c && c + d <= text.length && /^<[0-9A-Fa-f]*>$/u.test(gap);
    return {
      range: [a, b, c, d],
      isGapClean,
      appendedBytes: Math.max(0, text.length - (c + d)),
      contents: isGapClean ? Buffer.from(gap.slice(1, -1), 'hex') : new Uint8Array(),
      dictionary: dictionaryAround(text, match.index, isGapClean ? [b, c] : null),
    };
  });
}

/** The object that holds the range, without the signature. */
function dictionaryAround(text: string, at: number, gap: readonly [number, number] | null): string {
  const from = text.lastIndexOf('obj', at);
  const [gapAt, gapEnd] = gap !== null && gap[0] > from ? gap : [at, at];
  const before = text.slice(Math.max(0, from, at - DICTIONARY_MAX), Math.max(at, gapAt));
  const rest = text.slice(gapEnd, gapEnd + DICTIONARY_MAX);
  return before + rest.slice(0, Math.max(0, rest.indexOf('endobj')));
}
