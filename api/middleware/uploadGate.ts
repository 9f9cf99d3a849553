import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import { DOCUMENT_BYTES_MAX } from '../documents/sniffDocument.ts';
import { RefusalError } from './refusalError.ts';

const UPLOAD_PATH = /^\/api\/dossiers\/[^/]+\/documents$/u;

/** A document lies in memory several times over while it is taken. */
const UPLOADS_MAX = 4;
const RETRY_AFTER_SECONDS = 2;

/**
 * Lets only so many documents in at once, so that their size times their number stays small. Who is
 * not signed in is refused before a byte of the body is read.
 */
export function uploadGate() {
  let running = 0;
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.req.method !== 'POST' || !UPLOAD_PATH.test(c.req.path)) return next();
    if (c.get('person') === null) throw new RefusalError({ code: 'SESSION_REQUIRED' });
    if (running >= UPLOADS_MAX) {
      await discard(c.req.raw.body);
      throw new RefusalError({ code: 'UPLOADS_BUSY', retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
  });
}

/**
 * Reads a body and keeps nothing of it: a browser hears the answer only after it has sent all, and
 * takes a closed connection for a broken network. What is larger than any document is cut off.
 */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  const reader = body?.getReader();
  let byteCount = 0;
  while (reader && byteCount <= DOCUMENT_BYTES_MAX) {
    const piece = await reader.read();
    if (piece.done) return;
    byteCount += piece.value.byteLength;
  }
  await reader?.cancel();
}
