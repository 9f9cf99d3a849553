import { deleteCookie, getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { AppEnv } from '../appEnv.ts';
import { mayEnter } from '../access/sessions.ts';
import { ChangePasswordSchema } from '../contract/people.ts';
import { listOf } from '../contract/primitives.ts';
import {
  DemoAccountSchema,
  MeSchema,
  SignedOutSchema,
  SignInSchema,
  type SignIn,
} from '../contract/session.ts';
import { DEMONSTRATION_PASSWORD } from '../demonstration/provincePeople.ts';
import { SESSION_COOKIE } from '../middleware/authenticate.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentDemoAccounts } from '../present/presentDemoAccounts.ts';
import { presentMe } from '../present/presentPerson.ts';
import type { Person } from '../../engine/model/person.ts';
import { changePerson } from '../../engine/run/staff/changePerson.ts';
import type { Services } from '../services.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import { answers, CommandHeaders, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import {
  COOKIE_OPTIONS,
  openSession,
  SIGN_ON_COOKIE,
  SIGN_ON_COOKIE_OPTIONS,
} from './openSession.ts';
import { originOf } from './originOf.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

/** Signing in and out, and who is signed in. */
export function sessionRoutes(services: Services) {
  const part = createPart();
  const { runtime, passwords } = services;
  const enter = async (c: Context<AppEnv>, person: Person, idToken: string | null) => {
    const oldToken = getCookie(c, SESSION_COOKIE) ?? null;
    await openSession(c, services, person, { oldToken, idToken });
    const { agencies } = await loadDirectory(runtime.store);
    return presentMe(person, agencies);
  };

  part.openapi(
    declareRoute('session.open', {
      method: 'post',
      path: '/session',
      tags: ['session'],
      request: { body: jsonBody(SignInSchema) },
      responses: answers(MeSchema, 'The person now signed in'),
    }),
    async (c) => {
      const person = await provePerson(services, c.req.valid('json'), clientAddress(c));
      return c.json(await enter(c, person, null), 200);
    },
  );

  part.openapi(
    declareRoute('session.read', {
      method: 'get',
      path: '/session',
      tags: ['session'],
      responses: answers(MeSchema, 'The person signed in'),
    }),
    async (c) => {
      const { agencies } = await loadDirectory(runtime.store);
      return c.json(presentMe(personOf(c), agencies), 200);
    },
  );

  part.openapi(
    declareRoute('session.close', {
      method: 'delete',
      path: '/session',
      tags: ['session'],
      responses: answers(SignedOutSchema, 'Nobody is signed in'),
    }),
    async (c) => {
      await endSession(c, services);
      return c.json({ leaveUrl: await leaveSignOn(c, services) }, 200);
    },
  );

  part.openapi(
    declareRoute('session.changePassword', {
      method: 'post',
      path: '/session/password',
      tags: ['session'],
      request: { headers: CommandHeaders, body: jsonBody(ChangePasswordSchema) },
      responses: answers(MeSchema, 'Signed in with the new password, and nowhere else'),
    }),
    async (c) => {
      const { present, password } = c.req.valid('json');
      const { personId, username } = personOf(c);
      const key = { username, password: present };
      const person = await provePerson(services, key, clientAddress(c), 'PASSWORD_WRONG');
      const command = {
        commandId: commandIdOf(c.req.valid('header')),
        actor: actorOf(person),
        personId,
        change: { passwordHash: await passwords.hash(password) },
      };
      orRefuse(await changePerson(runtime, command));
      // Who came by single sign-on has a session at the issuer still.
      return c.json(await enter(c, person, getCookie(c, SIGN_ON_COOKIE) ?? null), 200);
    },
  );

  part.openapi(
    declareRoute('demoAccount.read', {
      method: 'get',
      path: '/demo-accounts',
      tags: ['session'],
      responses: answers(listOf(DemoAccountSchema), 'Accounts to try; none where it is not served'),
    }),
    async (c) => {
      if (!services.demonstration) return c.json([], 200);
      const directory = await loadDirectory(runtime.store);
      const people = await runtime.store.listPeople();
      return c.json(presentDemoAccounts(people, DEMONSTRATION_PASSWORD, directory), 200);
    },
  );

  return part;
}

/**
 * The person whose password it is. An unknown name costs as much time as a wrong password and is
 * answered alike; only failures count against the limit.
 */
async function provePerson(
  { runtime, passwords, limits, demonstration }: Services,
  { username, password }: SignIn,
  address: string,
  wrong: 'SIGN_IN_WRONG' | 'PASSWORD_WRONG' = 'SIGN_IN_WRONG',
): Promise<Person> {
  const key = `${username.toLowerCase()}|${address}`;
  const waitSeconds = await limits.signIn.waitSeconds(key);
  if (waitSeconds > 0) {
    throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds: waitSeconds });
  }
  const found = await runtime.store.findPersonByUsername(username.trim().toLowerCase());
  const person = found && mayEnter(found, demonstration) ? found : null;
  const proved = await passwords.verify(person?.passwordHash ?? null, password);
  if (!proved.ok) throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds: 5 });
  if (!proved.value || !person) {
    await limits.signIn.count(key);
    throw new RefusalError({ code: wrong });
  }
  await limits.signIn.forgive(key);
  return person;
}

async function endSession(c: Context<AppEnv>, { sessions }: Services): Promise<void> {
  const token = getCookie(c, SESSION_COOKIE);
  if (token) await sessions.end(token);
  deleteCookie(c, SESSION_COOKIE, COOKIE_OPTIONS);
}

/** Where the session at the issuer ends, for who came from there; the proof is used up. */
async function leaveSignOn(
  c: Context<AppEnv>,
  { signOn, publicUrl }: Services,
): Promise<string | null> {
  const idToken = getCookie(c, SIGN_ON_COOKIE);
  if (signOn === null || !idToken) return null;
  deleteCookie(c, SIGN_ON_COOKIE, SIGN_ON_COOKIE_OPTIONS);
  return signOn.leaveUrl(idToken, `${publicUrl ?? originOf(c)}/login`);
}
