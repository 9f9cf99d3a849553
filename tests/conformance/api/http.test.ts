import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../../api/texts/en.ts';
import { vi } from '../../../api/texts/vi.ts';
import { REFUSAL_STATUS } from '../../../api/middleware/refusals.ts';
import { openApi, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

async function post(headers: Record<string, string>): Promise<Response> {
  return api.app.request('http://127.0.0.1:8080/api/tracking', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ code: 'x', secret: 'y' }),
  });
}

test('a writing request from the page of another site is refused, JSON or not', async () => {
  const statuses = await Promise.all([
    post({ origin: 'https://evil.test' }),
    post({ origin: 'null' }),
    post({ 'sec-fetch-site': 'cross-site' }),
    post({ 'sec-fetch-site': 'same-site' }),
    post({ origin: 'http://127.0.0.1:8081' }),
  ]);

  expect(statuses.map((it) => it.status)).toEqual([403, 403, 403, 403, 403]);
});

test('a writing request from the own page, or from a program, is heard', async () => {
  const answers = await Promise.all([
    post({ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }),
    post({}),
  ]);

  expect(answers.map((it) => it.status)).toEqual([404, 404]);
});

test('every answer forbids foreign scripts, framing and guessing of types', async () => {
  const answers = await Promise.all(
    ['/api/health', '/api/session', '/api/nowhere', '/api/docs', '/nowhere'].map(async (path) =>
      api.app.request(path),
    ),
  );

  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('answers of the API are kept by nobody', async () => {
  for (const path of ['/api/session', '/api/health', '/api/tasks']) {
    const { headers } = await api.app.request(path);
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('an address that does not exist answers problem details in both languages', async () => {
  const response = await api.app.request('/api/nowhere');

  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    type: 'urn:lienthong:problem:NOT_FOUND',
    title: 'not found',
    status: 404,
    detail: 'Không tìm thấy.',
    code: 'NOT_FOUND',
    texts: { vi: 'Không tìm thấy.', en: 'Not found.' },
  });
});

test('a fault answers 500 without a word of what went wrong', async () => {
  const broken = await openApi();
  await broken.services.runtime.store.close();

  const response = await broken.app.request('/api/health');

  const text = await response.text();
  expect(response.status).toBeGreaterThanOrEqual(500);
  expect(text).not.toMatch(/sqlite|database|stack|\.ts/iu);
  expect(text).toMatch(/INTERNAL|UNAVAILABLE/u);
});

test('the documentation comes from this server alone, without inline scripts', async () => {
  const page = await (await api.app.request('/api/docs')).text();
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map((match) => match[1] ?? '');

  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    expect(address).toMatch(/^\/api\/docs\//u);
    expect((await api.app.request(address)).status).toBe(200);
  }
  expect(page).not.toMatch(/<script>|https?:\/\//u);
  expect((await api.app.request('/api/docs/package.json')).status).toBe(404);
});

test('the OpenAPI document names every route with its policy', async () => {
  const document = (await (await api.app.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { 'x-policy'?: string }>>;
  };

  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/tasks/{taskId}/complete');
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(30);
  for (const operation of operations) expect(operation['x-policy']).toBeTruthy();
});

test('every refusal has a text in both languages, and every fact in it is one of its own', () => {
  const codes = Object.keys(REFUSAL_STATUS) as (keyof typeof REFUSAL_STATUS)[];
  expect(Object.keys(vi.refusals).toSorted()).toEqual(codes.toSorted());
  for (const code of codes) {
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((it) => it[1]).toSorted();
    expect([code, facts(en.refusals[code])]).toEqual([code, facts(vi.refusals[code])]);
  }
});
