import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';

/** Gives every request an id under which its faults stand in the log. */
export function requestId() {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('person', null);
    await next();
  });
}
