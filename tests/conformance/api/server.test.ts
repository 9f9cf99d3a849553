import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../../api/config.ts';
import type { DossierPage, DossierReceived } from '../../../api/contract/dossiers.ts';
import type { Health } from '../../../api/contract/health.ts';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { householdDossier } from './openApi.ts';

let folder: string;
let server: RunningServer | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-server-'));
});

afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

function config(): Config {
  return {
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    demonstration: true,
    publicUrl: null,
    mail: null,
    signing: null,
    trustedFile: null,
    queueLimitMinutes: 30,
    keepNoticesDays: null,
    isKeepNoticesSample: false,
    payment: null,
    sms: null,
    signOn: null,
    clamd: null,
    logLevel: 'silent',
  };
}

async function signIn(url: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ username: 'tiepnhan.binhan', password: DEMONSTRATION_PASSWORD }),
  });
  expect(response.status).toBe(200);
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', origin: url };
}

test('a second start keeps all data and is ready within 3 s', async () => {
  server = await startServer(config());
  expect(server.failures).toEqual([]);
  const first = await signIn(server.url);
  const received = await fetch(`${server.url}/api/dossiers`, {
    method: 'POST',
    headers: { ...first, 'content-type': 'application/json', 'idempotency-key': 'first-dossier' },
    body: JSON.stringify(householdDossier()),
  });
  const { code, trackingSecret } = (await received.json()) as DossierReceived;
  await server.close();

  const startedAt = performance.now();
  server = await startServer(config());
  expect(performance.now() - startedAt).toBeLessThan(3000);

  const { url } = server;
  const list = await fetch(`${url}/api/dossiers`, { headers: { cookie: first['cookie'] ?? '' } });
  const page = (await list.json()) as DossierPage;
  expect(page.items.map((it) => it.code)).toEqual([code]);
  const tracked = await fetch(`${url}/api/tracking`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, secret: trackingSecret }),
  });
  expect(tracked.status).toBe(200);
  const procedures = await fetch(`${url}/api/procedures`, {
    headers: { cookie: first['cookie'] ?? '' },
  });
  expect(((await procedures.json()) as unknown[]).length).toBe(25);
});

test('a second program on the same data folder is refused, the first works on', async () => {
  server = await startServer(config());

  await expect(startServer(config())).rejects.toMatchObject({ code: 'STORE_IN_USE' });

  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

test('health tells that commits are on the disk and the worker turns', async () => {
  server = await startServer(config());
  let health: Health | null = null;
  while (health?.worker.lastTickAt === undefined || health.worker.lastTickAt === null) {
    health = (await (await fetch(`${server.url}/api/health`)).json()) as Health;
  }

  expect(health).toMatchObject({
    status: 'ok',
    store: { kind: 'sqlite', synchronous: 'FULL' },
    mail: { isSetUp: false, waitingCount: 0, failedCount: 0 },
    sms: { isSetUp: false, waitingCount: 0, failedCount: 0 },
    webhook: { isSetUp: true, waitingCount: 0, failedCount: 0 },
    payments: { isSetUp: true, waitingCount: 0, failedCount: 0 },
    version: '0.1.0',
  });
});

test('the server stops while a live stream is open', async () => {
  server = await startServer(config());
  const headers = await signIn(server.url);
  const stream = await fetch(`${server.url}/api/events`, { headers });
  const reader = stream.body?.getReader();
  await reader?.read();

  await server.close();
  server = null;

  await expect(reader?.read()).rejects.toThrow('terminated');
});
