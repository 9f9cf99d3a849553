import { emptyChange } from '../../model/change.ts';
import { PIECE_BYTES } from '../../model/fileBytes.ts';
import { StoreFault } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

/** What bytes are made of, in any sizes. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A place in the store where the bytes of one file come in. */
export type IncomingBytes = {
  readonly bytesId: string;
  /**
   * Keeps what comes, once; gives how many bytes. Each piece is on the disk before the next one is
   * asked for, so no more than one lies in memory.
   */
  readonly write: (chunks: Chunks) => Promise<number>;
};

/**
 * Gives the work a place for the bytes of a file. What no command has made whole when the work
 * ends, however it ends, is removed; after a crash removeBrokenOff does it.
 */
export async function withIncoming<Value>(
  runtime: Pick<Runtime, 'store' | 'newId' | 'now'>,
  work: (incoming: IncomingBytes) => Promise<Value>,
): Promise<Value> {
  const { store } = runtime;
  const bytesId = runtime.newId();
  let seq = 0;
  const write = async (chunks: Chunks): Promise<number> => {
    let sizeBytes = 0;
    for await (const bytes of inPieces(chunks)) {
      const piece = { bytesId, seq, bytes, at: runtime.now() };
      seq += 1;
      sizeBytes += bytes.length;
      const { outcome } = await store.commit({ ...emptyChange(), bytePieces: [piece] });
      if (outcome !== 'committed') {
        throw new StoreFault(`Expected bytes ${bytesId} to be coming in, but they are not.`);
      }
    }
    return sizeBytes;
  };
  try {
    return await work({ bytesId, write });
  } finally {
    // A conflict: they are whole, or a copy of what was there.
    if (seq > 0) await store.commit({ ...emptyChange(), removedBytesIds: [bytesId] });
  }
}

/** The same bytes in pieces of one size, but for the last; one that is empty of nothing. */
async function* inPieces(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let isBegun = false;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + PIECE_BYTES - filled);
      piece.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < PIECE_BYTES) continue;
      yield piece;
      isBegun = true;
      piece = new Uint8Array(PIECE_BYTES);
      filled = 0;
    }
  }
  if (filled > 0 || !isBegun) yield piece.subarray(0, filled);
}
