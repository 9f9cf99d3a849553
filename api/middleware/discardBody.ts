import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';

/**
 * Reads what is left of a body and keeps nothing of it: a browser hears the answer only after it
 * has sent all, and takes a closed connection for a broken network. What is larger than any
 * document is cut off.
 */
export async function discardBody({ body }: Request): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  let byteCount = 0;
  try {
    while (byteCount <= DOCUMENT_BYTES_MAX) {
      const piece = await reader.read();
      if (piece.done) return;
      byteCount += piece.value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The connection is lost: nobody hears the answer.
  }
}
