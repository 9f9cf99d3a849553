import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import { FORM_BYTES_MAX } from './readForm.ts';
import { RefusalError } from './refusalError.ts';

const KILOBYTE = 1024;
const JSON_BYTES_MAX = 1024 * KILOBYTE;
/** A drawing of 2 MB grows when it is written as a JSON string, and its forms come along. */
const DRAWING_BYTES_MAX = 5 * 1024 * KILOBYTE;
const DEPTH_MAX = 32;

const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/procedures\/[^/]+\/(draft|check)$/u, DRAWING_BYTES_MAX],
  [/^\/api\/signature-checks$/u, FORM_BYTES_MAX],
];

/** Forms whose file goes to the store as it comes in; readForm bounds what comes undeclared. */
const STREAMED = /^\/api\/(dossiers\/[^/]+\/documents|intake\/uploads)$/u;

/** Bounds the size of every body, and the depth of JSON before it is parsed. */
export function bodyGate() {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (STREAMED.test(c.req.path)) {
      refuseDeclared(c.req.header('content-length'));
      return next();
    }
    const limitBytes = LIMITS.find(([path]) => path.test(c.req.path))?.[1] ?? JSON_BYTES_MAX;
    const gate = bodyLimit({
      maxSize: limitBytes,
      onError: () => {
        throw new RefusalError({ code: 'BODY_TOO_LARGE', limitBytes });
      },
    });
    return gate(c, async () => {
      if (isJson(c.req.header('content-type'))) refuseUnreadable(await c.req.text());
      await next();
    });
  });
}

function refuseDeclared(contentLength: string | undefined): void {
  if (Number(contentLength ?? 0) <= FORM_BYTES_MAX) return;
  throw new RefusalError({ code: 'BODY_TOO_LARGE', limitBytes: FORM_BYTES_MAX });
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/([\w.-]+\+)?json\b/iu.test(contentType);
}

function refuseUnreadable(text: string): void {
  if (isDeeper(text, DEPTH_MAX)) {
    throw new RefusalError({ code: 'JSON_UNREADABLE', what: `deeper than ${DEPTH_MAX}` });
  }
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RefusalError({ code: 'JSON_UNREADABLE', what: 'not JSON' });
  }
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['{', 1],
  ['[', 1],
  ['}', -1],
  [']', -1],
]);

/** Counts brackets outside strings; linear, and blind to whether the text is JSON at all. */
function isDeeper(text: string, depthMax: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === '"') inString = !inString;
    else if (inString) index += letter === '\\' ? 1 : 0;
    else depth += STEPS.get(letter) ?? 0;
    if (depth > depthMax) return true;
  }
  return false;
}
