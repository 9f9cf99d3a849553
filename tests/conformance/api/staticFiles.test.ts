import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from '../../../api/staticFiles.ts';

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-static-'));
  mkdirSync(join(folder, 'designer/assets'), { recursive: true });
  writeFileSync(join(folder, 'designer/index.html'), '<!doctype html><title>Liên Thông</title>');
  writeFileSync(join(folder, 'designer/assets/app-1a2b.js'), 'console.log(1)');
  writeFileSync(join(folder, 'designer/stamp'), 'abc');
  writeFileSync(join(folder, 'secret.txt'), 'SECRET');
  app = new Hono();
  app.use('*', staticFiles(join(folder, 'designer')));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every address of the application gets the index page, never an old one', async () => {
  for (const path of ['/', '/inbox', '/tasks/a.1.2', '/tracking']) {
    const response = await app.request(path);
    expect(await response.text()).toContain('Liên Thông');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  }
});

test('files with a hash in their name are kept for a year, compressed if wanted', async () => {
  const plain = await app.request('/assets/app-1a2b.js');
  const packed = await app.request('/assets/app-1a2b.js', {
    headers: { 'accept-encoding': 'br, gzip' },
  });

  expect(await plain.text()).toBe('console.log(1)');
  expect(plain.headers.get('cache-control')).toContain('immutable');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe('console.log(1)');
});

test('a file that has not changed is not sent again', async () => {
  const first = await app.request('/index.html');
  const tag = first.headers.get('etag') ?? '';

  const second = await app.request('/index.html', { headers: { 'if-none-match': tag } });

  expect(second.status).toBe(304);
  expect(await second.text()).toBe('');
});

test('no address reaches a file outside the folder, or one that is not there', async () => {
  const addresses = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/gone.js',
    '/gone.js',
  ];
  for (const address of addresses) {
    const response = await app.request(`http://x${address}`);
    expect([address, (await response.text()).includes('SECRET')]).toEqual([address, false]);
  }
  expect((await app.request('/assets/gone.js')).status).toBe(404);
});
