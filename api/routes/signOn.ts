import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { Person } from '../../engine/model/person.ts';
import { mayEnter } from '../access/sessions.ts';
import type { AppEnv } from '../appEnv.ts';
import { BeginSignOnSchema, SignOnSchema } from '../contract/signOn.ts';
import { SESSION_COOKIE } from '../middleware/authenticate.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import { localPath } from '../signOn/localPath.ts';
import type { SignOnRefusal } from '../signOn/signOnIssuer.ts';
import { createSignOnTrips, TRIP_MS } from '../signOn/signOnTrips.ts';
import { answers, answersRedirect, createPart, declareRoute } from './declareRoute.ts';
import { isSecure, openSession } from './openSession.ts';
import { originOf } from './originOf.ts';

const BACK = '/sign-on/callback';
const TRIP_COOKIE = 'lienthong_sign_on';
/**
 * Lax, since the browser comes back from another site; the session's own cookie stays Strict. The
 * page that follows is a file that nobody has to be signed in for, and what that page asks for is
 * asked by this site, with the session.
 */
const TRIP_OPTIONS = { path: '/api/sign-on', httpOnly: true, sameSite: 'Lax' } as const;

/** Signing in by the province's single sign-on; browsers are led, nothing here answers scripts. */
export function signOnRoutes(services: Services) {
  const part = createPart();
  const { runtime, signOn, publicUrl, log } = services;
  const trips = createSignOnTrips(runtime.now);

  const backUrl = (c: Context<AppEnv>) => `${publicUrl ?? originOf(c)}/api${BACK}`;
  const turnAway = (c: Context<AppEnv>, { code, why }: SignOnRefusal) => {
    log.warn({ code, why, requestId: c.get('requestId') }, 'A single sign-on failed.');
    return c.redirect(`/login?signOn=${code}`, 302);
  };

  part.openapi(
    declareRoute('signOn.read', {
      method: 'get',
      path: '/sign-on',
      tags: ['session'],
      responses: answers(SignOnSchema, 'Whether one signs in by single sign-on too'),
    }),
    (c) => c.json({ isOffered: signOn !== null, name: signOn?.name ?? null }, 200),
  );

  part.openapi(
    declareRoute('signOn.begin', {
      method: 'get',
      path: '/sign-on/begin',
      tags: ['session'],
      request: { query: BeginSignOnSchema },
      responses: answersRedirect('To the issuer, or back to the sign-in page with the reason'),
    }),
    async (c) => {
      const begun = await orNotFound(signOn).begin(backUrl(c));
      if (!begun.ok) return turnAway(c, begun.refusal);
      const { url, secrets } = begun.value;
      const tripKey = trips.keep({
        secrets,
        returnTo: localPath(c.req.valid('query').to),
        oldToken: getCookie(c, SESSION_COOKIE) ?? null,
      });
      const kept = { secure: isSecure(services), maxAge: TRIP_MS / 1000 };
      setCookie(c, TRIP_COOKIE, tripKey, { ...TRIP_OPTIONS, ...kept });
      return c.redirect(url, 302);
    },
  );

  part.openapi(
    declareRoute('signOn.finish', {
      method: 'get',
      path: BACK,
      tags: ['session'],
      responses: answersRedirect('To the page asked for, or to the sign-in page with the reason'),
    }),
    async (c) => {
      const issuer = orNotFound(signOn);
      const trip = trips.take(getCookie(c, TRIP_COOKIE) ?? '');
      deleteCookie(c, TRIP_COOKIE, TRIP_OPTIONS);
      if (trip === null) {
        return turnAway(c, { code: 'failed', why: 'This browser has no sign-on under way.' });
      }
      const cameBackTo = new URL(`${backUrl(c)}${new URL(c.req.url).search}`);
      const proved = await issuer.finish(cameBackTo, trip.secrets);
      if (!proved.ok) return turnAway(c, proved.refusal);
      const { username, idToken } = proved.value;
      const person = await findOfficer(services, username);
      if (person === null) {
        const why = `No account in use has the user name "${username.slice(0, 80)}".`;
        return turnAway(c, { code: 'no-account', why });
      }
      await openSession(c, services, person, { oldToken: trip.oldToken, idToken });
      log.info({ personId: person.personId }, 'A person signed in by single sign-on.');
      return c.redirect(trip.returnTo, 302);
    },
  );

  return part;
}

/**
 * The account of that user name. None is made, and those of the demonstration are nobody's: the
 * issuer knows real people only.
 */
async function findOfficer({ runtime }: Services, username: string): Promise<Person | null> {
  const person = await runtime.store.findPersonByUsername(username);
  return person && mayEnter(person, false) ? person : null;
}
