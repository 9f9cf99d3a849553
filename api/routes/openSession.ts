import { deleteCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { Person } from '../../engine/model/person.ts';
import { ABSOLUTE_MS } from '../access/sessions.ts';
import type { AppEnv } from '../appEnv.ts';
import { SESSION_COOKIE } from '../middleware/authenticate.ts';
import type { Services } from '../services.ts';

/** What cookies of a session have in common; one is taken away as it was set. */
export const COOKIE_OPTIONS = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
/** The proof of a single sign-on, with which its end is asked for. */
export const SIGN_ON_COOKIE = 'lienthong_sign_on_proof';
/** It is sent only to the route that signs out. */
export const SIGN_ON_COOKIE_OPTIONS = { ...COOKIE_OPTIONS, path: '/api/session' } as const;

type How = {
  /** The session that the browser had; it ends. */
  readonly oldToken: string | null;
  /** Of a single sign-on; null: signed in by password. */
  readonly idToken: string | null;
};

/** Opens a session for a person who is proved, and gives it to the browser. */
export async function openSession(
  c: Context<AppEnv>,
  services: Services,
  person: Person,
  { oldToken, idToken }: How,
): Promise<void> {
  const token = await services.sessions.open(person, oldToken);
  const kept = { secure: isSecure(services), maxAge: ABSOLUTE_MS / 1000 };
  setCookie(c, SESSION_COOKIE, token, { ...COOKIE_OPTIONS, ...kept });
  if (services.signOn === null) return;
  if (idToken === null) deleteCookie(c, SIGN_ON_COOKIE, SIGN_ON_COOKIE_OPTIONS);
  else setCookie(c, SIGN_ON_COOKIE, idToken, { ...SIGN_ON_COOKIE_OPTIONS, ...kept });
}

/** Whether browsers reach the program by an encrypted address. */
export function isSecure({ publicUrl }: Pick<Services, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}
