import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { standIn } from '../../engine/run/substitutions/standIn.ts';
import type { Services } from '../services.ts';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'lienthong_session';

/**
 * Finds the person of the session cookie, with the posts they hold for absent colleagues today;
 * whether one is needed is the policy's business.
 */
export function authenticate({ sessions, runtime }: Pick<Services, 'sessions' | 'runtime'>) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    const person = token ? await sessions.find(token) : null;
    c.set('person', person && (await withSubstitutions(person, runtime)));
    await next();
  });
}

async function withSubstitutions(person: Person, { store, now }: Runtime): Promise<Person> {
  const today = localDay(now());
  return standIn(person, await store.listSubstitutions(today), today);
}
