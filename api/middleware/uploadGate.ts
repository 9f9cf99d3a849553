import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import type { Services } from '../services.ts';
import { clientAddress } from './clientAddress.ts';
import { discardBody } from './discardBody.ts';
import { RefusalError } from './refusalError.ts';
import { spend } from './spend.ts';

/** Of a file that goes to the store, some pieces lie in memory at a time. */
const STREAMED_MAX = 64;
/** A file whose signatures are checked lies in memory whole, several times over. */
const WHOLE_MAX = 4;

/**
 * Where files come in, and how many at once; what is public has places and a limit of its own, so
 * it never takes officers'.
 */
const GATES = [
  { path: /^\/api\/dossiers\/[^/]+\/documents$/u, limit: null, atOnceMax: STREAMED_MAX },
  { path: /^\/api\/signature-checks$/u, limit: 'check', atOnceMax: WHOLE_MAX },
  { path: /^\/api\/intake\/uploads$/u, limit: 'upload', atOnceMax: STREAMED_MAX },
] as const;

const RETRY_AFTER_SECONDS = 2;

/**
 * Lets only so many files in at once, so that what of them lies in memory stays small. Who has to
 * sign in and is not signed in is refused before a byte of the body is read, and so is who has had
 * sent too many files. What a refused request has left of its body is read and thrown away.
 */
export function uploadGate({ limits }: Pick<Services, 'limits'>) {
  const running = new Map(GATES.map((gate) => [gate.path, 0]));
  return createMiddleware<AppEnv>(async (c, next) => {
    const gate = GATES.find(({ path }) => path.test(c.req.path));
    if (gate === undefined || c.req.method !== 'POST') return next();
    const { path, limit, atOnceMax } = gate;
    if (limit !== null) await spend(limits[limit], clientAddress(c));
    else if (c.get('person') === null) throw new RefusalError({ code: 'SESSION_REQUIRED' });
    const count = running.get(path) ?? 0;
    if (count >= atOnceMax) {
      await discardBody(c.req.raw);
      throw new RefusalError({ code: 'UPLOADS_BUSY', retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    running.set(path, count + 1);
    try {
      await next();
      if (c.error !== undefined) await discardBody(c.req.raw);
    } finally {
      running.set(path, (running.get(path) ?? 1) - 1);
    }
  });
}
