import type { BytesReads } from '../../store/store.ts';

/** The bytes of that hash in one, for what has to look at them as a whole; null: not there. */
export async function readBytes(
  { findPiece }: Pick<BytesReads, 'findPiece'>,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = await findPiece(sha256, pieces.length);
    if (piece === null) break;
    pieces.push(piece);
  }
  return pieces.length === 0 ? null : joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
