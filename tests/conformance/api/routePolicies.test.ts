import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppEnv } from '../../../api/appEnv.ts';
import type { Role } from '../../../api/contract/session.ts';
import { isPolicyKey, POLICIES } from '../../../api/policy/policies.ts';
import { requireRoutePolicies, RouteFault } from '../../../api/requireRoutePolicies.ts';
import { answers, createPart, declareRoute } from '../../../api/routes/declareRoute.ts';
import { HealthSchema } from '../../../api/contract/health.ts';
import { openApi, toClient, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

test('a plain route without a policy stops the start', () => {
  const app = new OpenAPIHono<AppEnv>();
  app.get('/api/secret', (c) => c.text('all of it'));

  expect(() => requireRoutePolicies(app)).toThrow(RouteFault);
  expect(() => requireRoutePolicies(app)).toThrow('GET /api/secret');
});

test('a documented route without a policy stops the start', () => {
  const app = new OpenAPIHono<AppEnv>();
  const part = createPart();
  const route = { method: 'get', path: '/health', responses: answers(HealthSchema, '') } as const;
  part.openapi(createRoute(route), (c) => c.json({} as never, 200));
  app.route('/api', part);

  expect(() => requireRoutePolicies(app)).toThrow('GET /api/health');
});

test('a route for all methods does not pass as middleware', () => {
  const app = new OpenAPIHono<AppEnv>();
  app.all('/api/all', (c) => c.text(''));

  expect(() => requireRoutePolicies(app)).toThrow('ALL /api/all');
});

test('a route that names a line of the table may be served', () => {
  const app = new OpenAPIHono<AppEnv>();
  const part = createPart();
  const route = declareRoute('health.read', {
    method: 'get',
    path: '/health',
    responses: answers(HealthSchema, ''),
  });
  part.openapi(route, (c) => c.json({} as never, 200));
  app.route('/api', part);

  expect(() => requireRoutePolicies(app)).not.toThrow();
});

type Guarded = { readonly method: string; readonly path: string; readonly policy: string };

function guardedRoutes(): readonly Guarded[] {
  return api.app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path } = definition.route;
    return [{ method, path, policy: String(Reflect.get(definition.route, 'x-policy')) }];
  });
}

/** One account for each role. */
const ACCOUNTS: Readonly<Record<Role, string>> = {
  RECEIVER: 'tiepnhan.binhan',
  RETURNER: 'traketqua.binhan',
  ONE_STOP_HEAD: 'motcua.thanhphu',
  OFFICER: 'chuyenvien.binhan',
  DIVISION_HEAD: 'lanhdaophong.binhan',
  AUTHORITY_LEADER: 'lanhdao.binhan',
  CLERK: 'vanthu.binhan',
  TAX_OFFICER: 'thue.coso1',
  PROCEDURE_DESIGNER: 'caicach.tinh',
  PROCEDURE_CONTROLLER: 'kiemsoat.tinh',
  SYSTEM_ADMIN: 'quantri.tinh',
};

/** Roles of one account: the head of a small one-stop unit also receives and returns. */
const EXTRA: Partial<Record<Role, readonly Role[]>> = {
  ONE_STOP_HEAD: ['RECEIVER', 'RETURNER'],
};

test('every route answers every role as the policy table says', async () => {
  let cells = 0;
  for (const { method, path, policy } of guardedRoutes()) {
    if (policy === 'session.close' || policy === 'events.listen') continue;
    if (!isPolicyKey(policy)) throw new Error(`Expected a policy on ${path}.`);
    for (const role of Object.keys(ACCOUNTS) as Role[]) {
      const { who } = POLICIES[policy] as { who: string | readonly Role[] };
      const roles = [role, ...(EXTRA[role] ?? [])];
      const may = typeof who === 'string' || who.some((it) => roles.includes(it));
      const { cookie } = await api.as(ACCOUNTS[role]);
      const response = await call(method, path, cookie);
      const isRefused = response.status === 403 && (await response.text()).includes('ROLE_MISSING');
      expect([method, path, role, !isRefused]).toEqual([method, path, role, may]);
      cells += 1;
    }
  }
  expect(cells).toBeGreaterThan(250);
});

test('every route that is not for everybody asks a stranger to sign in', async () => {
  let guarded = 0;
  for (const { method, path, policy } of guardedRoutes()) {
    if (!isPolicyKey(policy) || POLICIES[policy].who === 'anyone') continue;
    const response = await call(method, path, '');
    expect([method, path, response.status]).toEqual([method, path, 401]);
    guarded += 1;
  }
  expect(guarded).toBeGreaterThan(20);
});

/**
 * A call with ids that nobody has and no body: whatever is answered, the policy has spoken before.
 */
function call(method: string, path: string, cookie: string): Promise<Response> {
  const client = toClient(api.app, cookie);
  const address = path.replace(/^\/api/u, '').replace(/\{\w+\}/gu, 'none');
  if (method === 'get') return client.get(address);
  if (method === 'delete') return client.delete(address);
  return method === 'put' ? client.put(address, {}) : client.post(address, {});
}
