import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import type { Me } from '../../../api/contract/session.ts';
import type { SignOnSetting } from '../../../api/signOn/signOnSetting.ts';
import { oidcIssuer } from '../../../api/signOn/oidcIssuer.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId } from '../../../engine/model/ids.ts';
import {
  CLIENT_SECRET,
  startIdentityProvider,
  type IdentityProvider,
} from '../../support/identityProvider.ts';
import { passIdentityProvider } from '../../support/passIdentityProvider.ts';
import { MONDAY, openApi, signIn, toClient, yes, type OpenApi } from './openApi.ts';

/** Where `app.request` says that it was asked. */
const ORIGIN = 'http://localhost';

let provider: IdentityProvider;
let api: OpenApi;

beforeAll(async () => {
  provider = await startIdentityProvider();
  provider.know(ORIGIN);
  api = await openApi({ signOn: settingOf(provider) });
  await addOfficers(api);
});

afterAll(async () => {
  await api.end();
  await provider.close();
});

function settingOf({ issuer }: IdentityProvider): SignOnSetting {
  const client = { clientId: 'lienthong', clientSecret: CLIENT_SECRET };
  return { issuer, ...client, claim: 'preferred_username', name: 'Tài khoản công vụ' };
}

/** Real accounts beside those of the demonstration: one in use, one not. */
async function addOfficers({ services }: OpenApi): Promise<void> {
  const { store } = services.runtime;
  const model = await store.findPersonByUsername('tiepnhan.binhan');
  if (!model) throw new Error('Expected the demonstration, but it is not there.');
  const real = { ...model, isDemo: false, name: 'Lâm Thị Yến' };
  await store.commit({
    ...emptyChange(),
    people: [
      { ...real, personId: asId('yen'), username: 'yen.lam' },
      { ...real, personId: asId('cuu'), username: 'can.bo.cu', status: 'blocked' },
    ],
  });
}

type Left = { readonly url: string; readonly tripCookie: string };

/** Presses the button: the address of the issuer, and the cookie that the browser got. */
async function leave(to = '/inbox', cookie = ''): Promise<Left> {
  const query = new URLSearchParams({ to });
  const response = await api.app.request(`/api/sign-on/begin?${query}`, { headers: { cookie } });
  expect(response.status).toBe(302);
  const tripCookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { url: response.headers.get('location') ?? '', tripCookie };
}

function comeBack(to: URL, tripCookie: string): Promise<Response> {
  const request = api.app.request(`${to.pathname}${to.search}`, {
    headers: { cookie: tripCookie },
  });
  return Promise.resolve(request);
}

/** The whole way, to and from the issuer. */
async function signOn(name: string | null, to?: string): Promise<Response> {
  const { url, tripCookie } = await leave(to);
  return comeBack(await passIdentityProvider(url, name), tripCookie);
}

function cookieOf(response: Response, name: string): string {
  return response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '';
}

function sessionOf(response: Response): string {
  return cookieOf(response, 'lienthong_session').split(';')[0] ?? '';
}

function expectTurnedAway(response: Response, reason: string): void {
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(`/login?signOn=${reason}`);
  expect(sessionOf(response)).toBe('');
}

test('an officer signs in by single sign-on, with the posts of their account here', async () => {
  const response = await signOn('Yen.Lam', '/dossiers?status=2#list');

  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/dossiers?status=2#list');
  const me = await yes<Me>(toClient(api.app, sessionOf(response)).get('/session'));
  expect(me).toMatchObject({ name: 'Lâm Thị Yến', roles: ['RECEIVER'], demo: false });
});

test('cookies are out of reach of scripts, and only one comes along from elsewhere', async () => {
  const begun = await api.app.request('/api/sign-on/begin');
  const finished = await signOn('yen.lam');

  const tripCookie = cookieOf(begun, 'lienthong_sign_on');
  expect(tripCookie).toMatch(/HttpOnly; SameSite=Lax$/u);
  expect(tripCookie).toContain('Path=/api/sign-on;');
  for (const name of ['lienthong_session', 'lienthong_sign_on_proof']) {
    expect(cookieOf(finished, name)).toMatch(/HttpOnly; SameSite=Strict$/u);
  }
  expect(cookieOf(finished, 'lienthong_sign_on')).toContain('Max-Age=0');
});

test('the issuer is asked for a code, with PKCE, state and nonce', async () => {
  const { url } = await leave();

  const asked = Object.fromEntries(new URL(url).searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'lienthong',
    scope: 'openid profile',
    code_challenge_method: 'S256',
    redirect_uri: `${ORIGIN}/api/sign-on/callback`,
  });
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked[name]).toMatch(/^[\w-]{43}$/u);
  }
});

test('a way back to another site, or to no page, is not taken', async () => {
  const elsewhere = ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil'];
  for (const to of [...elsewhere, '/\t/evil.example', 'inbox', '/api/dossiers', '']) {
    const response = await signOn('yen.lam', to);
    expect([to, response.headers.get('location')]).toEqual([to, '/']);
  }
});

test('the session that the browser had ends', async () => {
  const old = await signIn(api.app, 'vanthu.binhan');
  const { url, tripCookie } = await leave('/', old);

  // Of a way that begins at another site the browser brings no session.
  const response = await comeBack(await passIdentityProvider(url, 'yen.lam'), tripCookie);

  expect(sessionOf(response)).not.toBe('');
  expect((await toClient(api.app, old).get('/session')).status).toBe(401);
});

test('nobody is let in without an account in use, and none is made', async () => {
  const before = await api.services.runtime.store.listPeople();

  for (const name of ['nobody.here', 'can.bo.cu', 'tiepnhan.binhan']) {
    expectTurnedAway(await signOn(name), 'no-account');
  }

  expect(await api.services.runtime.store.listPeople()).toEqual(before);
});

test('who gives up at the issuer is not signed in', async () => {
  expectTurnedAway(await signOn(null), 'failed');
});

test('a way back holds once, and for the browser that began it', async () => {
  const { url, tripCookie } = await leave();
  const to = await passIdentityProvider(url, 'yen.lam');

  expectTurnedAway(await comeBack(to, ''), 'failed');
  expectTurnedAway(await comeBack(to, (await leave()).tripCookie), 'failed');
  expect(sessionOf(await comeBack(to, tripCookie))).not.toBe('');
  expectTurnedAway(await comeBack(to, tripCookie), 'failed');
});

test('a wrong state uses the way back up', async () => {
  const { url, tripCookie } = await leave();
  const to = await passIdentityProvider(url, 'yen.lam');
  const wrong = new URL(to);
  wrong.searchParams.set('state', 'another');

  expectTurnedAway(await comeBack(wrong, tripCookie), 'failed');
  expectTurnedAway(await comeBack(to, tripCookie), 'failed');
});

test('a way back holds ten minutes', async () => {
  const { url, tripCookie } = await leave();
  const to = await passIdentityProvider(url, 'yen.lam');

  api.setNow('2026-11-23T09:10:00+07:00');
  expectTurnedAway(await comeBack(to, tripCookie), 'failed');
  api.setNow(MONDAY);
});

test('what the issuer answers must be for this sign-on', async () => {
  const back = `${ORIGIN}/api/sign-on/callback`;
  const issuer = oidcIssuer(settingOf(provider), Date.now);
  const finish = async (wrong: object) => {
    const begun = await issuer.begin(back);
    if (!begun.ok) throw new Error(begun.refusal.why);
    const to = await passIdentityProvider(begun.value.url, 'yen.lam');
    return issuer.finish(to, { ...begun.value.secrets, ...wrong });
  };
  const failed = (why: RegExp) => ({
    ok: false,
    refusal: { code: 'failed', why: expect.stringMatching(why) },
  });

  expect(await finish({})).toMatchObject({ ok: true, value: { username: 'yen.lam' } });
  expect(await finish({ state: 'another' })).toMatchObject(failed(/"state"/u));
  expect(await finish({ nonce: 'another' })).toMatchObject(failed(/"nonce"/u));
  const verifier = 'v'.repeat(43);
  expect(await finish({ verifier })).toMatchObject(failed(/invalid_grant/u));
});

test('a code for another client, or a wrong secret, proves nothing', async () => {
  const back = `${ORIGIN}/api/sign-on/callback`;
  const ours = oidcIssuer(settingOf(provider), Date.now);
  const begun = await ours.begin(back);
  if (!begun.ok) throw new Error(begun.refusal.why);
  const { url, secrets } = begun.value;
  const foreign = new URL(url);
  foreign.searchParams.set('client_id', 'lienthong-public');
  const to = await passIdentityProvider(foreign.href, 'yen.lam');
  const ownTo = await passIdentityProvider(url, 'yen.lam');
  const unknown = oidcIssuer({ ...settingOf(provider), clientSecret: 'guessed' }, Date.now);

  const why = { code: 'failed', why: expect.stringContaining('invalid_grant') };
  expect(await ours.finish(to, secrets)).toMatchObject({ ok: false, refusal: why });
  const unproved = { code: 'failed', why: expect.stringContaining('(401)') };
  expect(await unknown.finish(ownTo, secrets)).toMatchObject({ ok: false, refusal: unproved });
});

test('a proof signed with another key than the issuer publishes is refused', async () => {
  const confused = await startIdentityProvider();
  confused.know(ORIGIN);
  confused.confuseKeys();
  const issuer = oidcIssuer(settingOf(confused), Date.now);
  const begun = await issuer.begin(`${ORIGIN}/api/sign-on/callback`);
  if (!begun.ok) throw new Error(begun.refusal.why);
  const to = await passIdentityProvider(begun.value.url, 'yen.lam');

  expect(await issuer.finish(to, begun.value.secrets)).toMatchObject({
    ok: false,
    refusal: { code: 'failed', why: expect.stringContaining('signature') },
  });
  await confused.close();
});

test('a public client has no secret, and another claim can name the account', async () => {
  const setting = { ...settingOf(provider), clientId: 'lienthong-public', clientSecret: null };
  const finish = async (claim: string) => {
    const issuer = oidcIssuer({ ...setting, claim }, Date.now);
    const begun = await issuer.begin(`${ORIGIN}/api/sign-on/callback`);
    if (!begun.ok) throw new Error(begun.refusal.why);
    const to = await passIdentityProvider(begun.value.url, 'yen.lam');
    return issuer.finish(to, begun.value.secrets);
  };

  expect(await finish('sub')).toMatchObject({ ok: true, value: { username: 'yen.lam' } });
  expect(await finish('employee_id')).toMatchObject({
    ok: false,
    refusal: { code: 'no-account', why: expect.stringContaining('employee_id') },
  });
});

test('an issuer that is away is told, the password works, and later it is asked anew', async () => {
  const late = await startIdentityProvider();
  const other = await openApi({ signOn: settingOf(late) });
  const begin = async () => other.app.request('/api/sign-on/begin');

  expectTurnedAway(await begin(), 'away');
  expect(await signIn(other.app, 'vanthu.binhan')).not.toBe('');
  late.know(ORIGIN);
  const begun = await begin();
  const url = begun.headers.get('location') ?? '';
  expect(url).toContain(`${late.issuer}/auth?`);
  const to = await passIdentityProvider(url, 'yen.lam');
  await late.close();
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const back = await other.app.request(`${to.pathname}${to.search}`, { headers: { cookie } });
  expectTurnedAway(back, 'away');
  other.setNow('2026-11-23T09:02:00+07:00');
  expectTurnedAway(await begin(), 'away');
  await other.end();
});

test('signing out leads to the end of the session at the issuer', async () => {
  const finished = await signOn('yen.lam');
  const proof = cookieOf(finished, 'lienthong_sign_on_proof').split(';')[0] ?? '';
  const session = sessionOf(finished);
  const client = toClient(api.app, `${session}; ${proof}`);

  const { leaveUrl } = await yes<{ leaveUrl: string }>(client.delete('/session'));

  expect((await client.get('/session')).status).toBe(401);
  const url = new URL(leaveUrl);
  expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/session/end`);
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/login`);
  // The issuer takes the proof: with another one it answers 400.
  expect((await fetch(url)).status).toBe(200);
});

test('who signs in by password afterwards leaves the issuer alone', async () => {
  const finished = await signOn('yen.lam');
  const proof = cookieOf(finished, 'lienthong_sign_on_proof').split(';')[0] ?? '';

  const response = await toClient(api.app, `${sessionOf(finished)}; ${proof}`).post('/session', {
    username: 'vanthu.binhan',
    password: DEMONSTRATION_PASSWORD,
  });

  expect(cookieOf(response, 'lienthong_sign_on_proof')).toContain('Max-Age=0');
});

test('who chooses another password meanwhile is still led out at the issuer', async () => {
  const finished = await signOn('yen.lam');
  const proof = cookieOf(finished, 'lienthong_sign_on_proof').split(';')[0] ?? '';
  const client = toClient(api.app, `${sessionOf(finished)}; ${proof}`);

  const response = await client.post('/session/password', {
    present: DEMONSTRATION_PASSWORD,
    password: 'another password of Yen',
  });

  expect(response.status).toBe(200);
  expect(cookieOf(response, 'lienthong_sign_on_proof').split(';')[0]).toBe(proof);
});

test('the sign-in page learns the name of the button, or that there is none', async () => {
  const without = await openApi();

  expect(await yes(api.nobody.get('/sign-on'))).toEqual({
    isOffered: true,
    name: 'Tài khoản công vụ',
  });
  expect(await yes(without.nobody.get('/sign-on'))).toEqual({ isOffered: false, name: null });
  expect((await without.app.request('/api/sign-on/begin')).status).toBe(404);
  expect((await without.app.request('/api/sign-on/callback?code=x')).status).toBe(404);
  await without.end();
});
