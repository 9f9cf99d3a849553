import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';
import type { Services } from '../services.ts';
import { clientAddress } from './clientAddress.ts';
import { RefusalError } from './refusalError.ts';
import { spend } from './spend.ts';

/**
 * Where files come in; what is public has places and a limit of its own, so it never takes
 * officers'.
 */
const GATES = [
  { path: /^\/api\/dossiers\/[^/]+\/documents$/u, limit: null },
  { path: /^\/api\/signature-checks$/u, limit: 'check' },
  { path: /^\/api\/intake\/uploads$/u, limit: 'upload' },
] as const;

/** A document lies in memory several times over while it is taken. */
const UPLOADS_MAX = 4;
const RETRY_AFTER_SECONDS = 2;

/**
 * Lets only so many files in at once, so that their size times their number stays small. Who has to
 * sign in and is not signed in is refused before a byte of the body is read, and so is who has had
 * sent too many files.
 */
export function uploadGate({ limits }: Pick<Services, 'limits'>) {
  const running = new Map(GATES.map((gate) => [gate.path, 0]));
  return createMiddleware<AppEnv>(async (c, next) => {
    const gate = GATES.find(({ path }) => path.test(c.req.path));
    if (gate === undefined || c.req.method !== 'POST') return next();
    const { path, limit } = gate;
    if (limit !== null) await spend(limits[limit], clientAddress(c));
    else if (c.get('person') === null) throw new RefusalError({ code: 'SESSION_REQUIRED' });
    const count = running.get(path) ?? 0;
    if (count >= UPLOADS_MAX) {
      await discard(c.req.raw.body);
      throw new RefusalError({ code: 'UPLOADS_BUSY', retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    running.set(path, count + 1);
    try {
      await next();
    } finally {
      running.set(path, (running.get(path) ?? 1) - 1);
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
