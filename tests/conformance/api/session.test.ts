import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoAccount, Me } from '../../../api/contract/session.ts';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import { asId, type PersonId } from '../../../engine/model/ids.ts';
import { MONDAY, no, openApi, signIn, toClient, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

function trySignIn(username: string, password: string): Promise<Response> {
  return api.nobody.post('/session', { username, password });
}

test('a person signs in and is told their agencies, roles and abilities', async () => {
  const me = await yes<Me>(trySignIn('tiepnhan.binhan', DEMONSTRATION_PASSWORD));

  expect(me).toMatchObject({
    name: 'Trần Thị Mai Khanh',
    roles: ['RECEIVER'],
    agencies: [{ agencyId: 'h99-binhan-one-stop', posts: ['receiver'] }],
    demo: true,
  });
  expect(me.can['dossier.receive']).toBe(true);
  expect(me.can['procedure.publish']).toBe(false);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const response = await trySignIn('thue.coso1', DEMONSTRATION_PASSWORD);

  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^lienthong_session=[\w-]{43};/u);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect(cookie).toContain('Path=/');
});

test('a wrong password and an unknown name are answered alike', async () => {
  const wrong = await trySignIn('vanthu.binhan', 'not the password');
  const unknown = await trySignIn('nobody.nowhere', 'not the password');

  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
});

test('an unknown name costs about as much time as a wrong password', async () => {
  const timeOf = async (username: string) => {
    const startedAt = performance.now();
    await api.services.passwords.verify(username === '' ? null : passwordHash, 'wrong');
    return performance.now() - startedAt;
  };
  const person = await api.services.runtime.store.findPersonByUsername('vanthu.binhan');
  const passwordHash = person?.passwordHash ?? '';
  const known: number[] = [];
  const unknown: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    known.push(await timeOf('vanthu.binhan'));
    unknown.push(await timeOf(''));
  }

  // The shortest time is the one that other work on the machine has disturbed least.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5);
  expect(Math.min(...unknown)).toBeLessThan(Math.min(...known) * 2);
});

test('after five failures an account must wait, even with the right password', async () => {
  for (let count = 0; count < 5; count += 1) await trySignIn('tuphap.tanloc', `wrong ${count}`);

  const response = await trySignIn('tuphap.tanloc', DEMONSTRATION_PASSWORD);

  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(600);
  expect((await trySignIn('tuphap.binhan', DEMONSTRATION_PASSWORD)).status).toBe(200);
});

test('a new sign-in ends the session that the browser had', async () => {
  const old = await signIn(api.app, 'vanthu.tanloc');

  const again = await toClient(api.app, old).post('/session', {
    username: 'vanthu.tanloc',
    password: DEMONSTRATION_PASSWORD,
  });

  expect(again.headers.get('set-cookie')).not.toContain(old);
  expect((await toClient(api.app, old).get('/session')).status).toBe(401);
});

test('a session ends when it is closed', async () => {
  const client = toClient(api.app, await signIn(api.app, 'lanhdao.tanloc'));

  expect(await yes(client.delete('/session'))).toEqual({ leaveUrl: null });
  expect(await no(client.get('/session'))).toMatchObject({ status: 401, code: 'SESSION_REQUIRED' });
});

test('a session ends after half an hour of silence', async () => {
  const client = toClient(api.app, await signIn(api.app, 'lanhdao.thanhphu'));

  api.setNow('2026-11-23T09:29:00+07:00');
  expect((await client.get('/session')).status).toBe(200);
  api.setNow('2026-11-23T09:58:00+07:00');
  expect((await client.get('/session')).status).toBe(200);
  api.setNow('2026-11-23T10:28:30+07:00');
  expect((await client.get('/session')).status).toBe(401);
  api.setNow(MONDAY);
});

test('a window that is only open does not keep the session from ending', async () => {
  const cookie = await signIn(api.app, 'tuphap.thanhphu');
  const token = cookie.split('=')[1] ?? '';
  for (const minutes of [10, 20, 29]) {
    api.setNow(after(minutes));
    expect(await api.services.sessions.isAlive(token)).toBe(true);
  }

  api.setNow(after(30));
  expect(await api.services.sessions.isAlive(token)).toBe(false);
  api.setNow(MONDAY);
});

test('a session ends twelve hours after sign-in, however busy', async () => {
  const client = toClient(api.app, await signIn(api.app, 'vanthu.thanhphu'));
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    api.setNow(after(minutes));
    expect((await client.get('/session')).status).toBe(200);
  }

  api.setNow(after(12 * 60));
  expect((await client.get('/session')).status).toBe(401);
  api.setNow(MONDAY);
});

test('the store holds neither passwords nor tokens', async () => {
  const cookie = await signIn(api.app, 'chuyenvien.tanloc');
  const token = cookie.split('=')[1] ?? '';
  const person = await api.services.runtime.store.findPersonByUsername('chuyenvien.tanloc');

  expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(await api.services.runtime.store.findSession(token)).toBeNull();
});

test('the sign-in page is offered the demonstration accounts', async () => {
  const accounts = await yes<DemoAccount[]>(api.nobody.get('/demo-accounts'));

  expect(accounts).toHaveLength(59);
  expect([...new Set(accounts.map(({ place }) => place))]).toEqual([
    'Ủy ban nhân dân xã Bình An',
    'Ủy ban nhân dân xã Thạnh Phú Đông',
    'Ủy ban nhân dân phường Tân Lộc',
    'Ủy ban nhân dân tỉnh An Bình Đông',
    null,
  ]);
  expect(accounts).toContainEqual({
    username: 'thue.coso1',
    password: DEMONSTRATION_PASSWORD,
    name: 'Tạ Thị Phương Linh',
    agencyName: 'Thuế cơ sở 1 tỉnh An Bình Đông',
    place: null,
    posts: ['tax-officer'],
  });
});

test('demonstration accounts cannot sign in where they are not served', async () => {
  const closed = await openApi({ demonstration: false });

  const response = await closed.nobody.post('/session', {
    username: 'quantri.tinh',
    password: DEMONSTRATION_PASSWORD,
  });

  expect(response.status).toBe(401);
  expect(await yes(closed.nobody.get('/demo-accounts'))).toEqual([]);
  await closed.end();
});

function after(minutes: number): string {
  const at = Date.parse(MONDAY) + minutes * 60_000 + 7 * 3_600_000;
  return `${new Date(at).toISOString().slice(0, 19)}+07:00`;
}

test('the demonstration names its accounts to anybody, with a password that works', async () => {
  const accounts = await yes<readonly DemoAccount[]>(api.nobody.get('/demo-accounts'));

  const tax = accounts.find(({ username }) => username === 'thue.coso1');
  expect(tax).toMatchObject({ name: 'Tạ Thị Phương Linh', posts: ['tax-officer'] });
  expect((await trySignIn('thue.coso1', tax?.password ?? '')).status).toBe(200);
});

test('sessions that are over are removed when the person signs in again', async () => {
  const { store } = api.services.runtime;
  const personId = asId<PersonId>('demo-chuyenvien.tanloc');
  api.setNow('2026-12-21T09:00:00+07:00');
  await signIn(api.app, 'chuyenvien.tanloc');
  await signIn(api.app, 'chuyenvien.tanloc');
  expect(await store.listSessions(personId)).toHaveLength(2);

  api.setNow('2026-12-22T09:00:00+07:00');
  const cookies = await Promise.all([
    signIn(api.app, 'chuyenvien.tanloc'),
    signIn(api.app, 'chuyenvien.tanloc'),
  ]);

  expect(await store.listSessions(personId)).toHaveLength(2);
  for (const cookie of cookies) {
    expect((await toClient(api.app, cookie).get('/session')).status).toBe(200);
  }
});
