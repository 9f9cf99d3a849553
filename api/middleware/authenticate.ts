import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import type { Sessions } from '../access/sessions.ts';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'lienthong_session';

/** Finds the person of the session cookie; whether one is needed is the policy's business. */
export function authenticate(sessions: Sessions) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    c.set('person', token ? await sessions.find(token) : null);
    await next();
  });
}
