import type { Change } from '../../engine/model/change.ts';

/** A change by which the bytes of that hash came in, in one piece or in several. */
export function cameIn(
  sha256: string,
  pieces: Uint8Array | readonly Uint8Array[],
  bytesId = `bytes of ${sha256}`,
): Pick<Change, 'bytePieces' | 'wholeBytes'> {
  const all = pieces instanceof Uint8Array ? [pieces] : pieces;
  const sizeBytes = all.reduce((sum, { length }) => sum + length, 0);
  return {
    bytePieces: all.map((bytes, seq) => ({ bytesId, seq, bytes, at: 1 })),
    wholeBytes: [{ bytesId, sha256, sizeBytes }],
  };
}
