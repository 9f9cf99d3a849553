import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import { may, type PolicyKey } from '../policy/policies.ts';
import { RefusalError } from './refusalError.ts';

/** Lets the request pass when the policy table does. */
export function requirePolicy(key: PolicyKey) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const person = c.get('person');
    if (!may(key, person?.roles ?? null)) {
      throw new RefusalError(
        person ? { code: 'FORBIDDEN', reason: 'ROLE_MISSING' } : { code: 'SESSION_REQUIRED' },
      );
    }
    await next();
  });
}
