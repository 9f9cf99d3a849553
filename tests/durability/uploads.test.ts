import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATA_FILE } from '../../api/dataFolder.ts';
import type { DocumentView } from '../../api/contract/documents.ts';
import type { DossierPage } from '../../api/contract/dossiers.ts';
import type { UploadView } from '../../api/contract/intake.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import { DEMONSTRATION_PASSWORD } from '../../api/demonstration/provincePeople.ts';
import { createWorker } from '../../engine/run/worker.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { startProgram, type RunningProgram } from '../support/startProgram.ts';
import { officeOn } from '../support/testOffice.ts';
import { workday } from './workday.ts';

const MEGABYTE = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const FILE_BYTES = 20 * MEGABYTE;
const AT_ONCE = 20;
/** Twenty whole files would be 400 MB, and they lay in memory several times over. */
const GROWTH_BYTES_MAX = 250 * MEGABYTE;
const DESK = 'tiepnhan.binhan';
const HOUR_MS = 3_600_000;

let folder = '';
let program: RunningProgram;
let cookie = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-uploads-'));
  program = await startProgram(folder);
  cookie = await signIn();
});

afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(): Promise<string> {
  const response = await fetch(`${program.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: DESK, password: DEMONSTRATION_PASSWORD }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** A dossier at the counter of the officer who is signed in. */
async function aDossierId(): Promise<string> {
  const endAt = performance.now() + 1000;
  await workday(DESK, { url: program.url, endAt, random: () => 0.1 });
  const response = await fetch(`${program.url}/api/dossiers`, { headers: { cookie } });
  const { items } = (await response.json()) as DossierPage;
  if (items[0] === undefined) throw new Error('Expected a dossier at the counter.');
  return items[0].dossierId;
}

/** A PDF by its first bytes, made while it is sent; each number gives another. */
function* aPdf(number: number, length = FILE_BYTES): Generator<Buffer> {
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, length - at), `${number} ${at} `);
    if (at === 0) chunk.write('%PDF-1.4\n');
    yield chunk;
  }
}

function hashOf(chunks: Iterable<Buffer>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** A form with that file as it goes over the wire. */
function* formOf(file: Iterable<Buffer>): Generator<Buffer> {
  yield Buffer.from('--line\r\ncontent-disposition: form-data; name="title"\r\n\r\nTệp\r\n');
  yield Buffer.from(
    '--line\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
  );
  yield* file;
  yield Buffer.from('\r\n--line--\r\n');
}

/** Sends a form whose length is not declared. */
function post(
  path: string,
  form: Iterable<Buffer> | AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<Response> {
  const body = Readable.toWeb(Readable.from(form)) as unknown as BodyInit;
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: {
      cookie,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'multipart/form-data; boundary=line',
    },
    body,
    duplex: 'half',
    ...(signal === undefined ? {} : { signal }),
  };
  return fetch(`${program.url}/api${path}`, init);
}

/** The memory of the program in bytes: now, or the most since `forgetPeak`. */
function memoryOf(name: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1]) * 1024;
}

function forgetPeak(): void {
  writeFileSync(`/proc/${program.pid}/clear_refs`, '5');
}

/** How much more memory the program has had meanwhile than at the beginning. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
  forgetPeak();
  const before = memoryOf('VmRSS');
  await work();
  return memoryOf('VmHWM') - before;
}

/** What the data file holds of bytes that are whole, and of those that come in. */
function held(): { readonly pieces: number; readonly incoming: number } {
  const database = new Database(join(folder, DATA_FILE), { readonly: true });
  const count = (table: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const found = { pieces: count('byte_pieces'), incoming: count('incoming_bytes') };
  database.close();
  return found;
}

async function untilHeld(expected: ReturnType<typeof held>): Promise<void> {
  await expect.poll(held, { timeout: 10_000 }).toEqual(expected);
}

async function download(path: string): Promise<string> {
  const response = await fetch(`${program.url}/api${path}`, { headers: { cookie } });
  const hash = createHash('sha256');
  for await (const chunk of response.body ?? []) hash.update(chunk);
  return hash.digest('hex');
}

test(`${AT_ONCE} files of the largest size at once stay out of memory, in and out`, async () => {
  const path = `/dossiers/${await aDossierId()}/documents`;
  const numbers = Array.from({ length: AT_ONCE }, (_, index) => index);
  const documents: DocumentView[] = [];

  const inGrowth = await growthOf(async () => {
    const answers = await Promise.all(numbers.map((number) => post(path, formOf(aPdf(number)))));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(await Promise.all(refused.map((answer) => answer.text()))).toEqual([]);
    for (const answer of answers) documents.push((await answer.json()) as DocumentView);
  });
  const hashes: string[] = [];
  const outGrowth = await growthOf(async () => {
    const all = documents.map(({ documentId }) => download(`${path}/${documentId}`));
    hashes.push(...(await Promise.all(all)));
  });
  console.log(
    `memory grew by ${Math.round(inGrowth / MEGABYTE)} MB while ${AT_ONCE} files came in, ` +
      `by ${Math.round(outGrowth / MEGABYTE)} MB while they went out`,
  );

  expect(documents.map(({ sha256 }) => sha256)).toEqual(numbers.map((it) => hashOf(aPdf(it))));
  expect(hashes).toEqual(documents.map(({ sha256 }) => sha256));
  expect(inGrowth).toBeLessThan(GROWTH_BYTES_MAX);
  expect(outGrowth).toBeLessThan(GROWTH_BYTES_MAX);
});

test('a connection that is lost in the middle leaves nothing', async () => {
  const before = held();
  const controller = new AbortController();
  function* lost(): Generator<Buffer> {
    let sent = 0;
    for (const chunk of formOf(aPdf(100))) {
      sent += chunk.length;
      if (sent > 10 * MEGABYTE) controller.abort();
      yield chunk;
    }
  }

  await expect(post('/intake/uploads', lost(), controller.signal)).rejects.toThrow('abort');

  await untilHeld(before);
});

test('a file that is too large is refused in its middle, in words that arrive', async () => {
  const before = held();

  const response = await post('/intake/uploads', formOf(aPdf(101, 30 * MEGABYTE)));

  expect(response.status).toBe(413);
  expect(((await response.json()) as ProblemDetails).code).toBe('BODY_TOO_LARGE');
  await untilHeld(before);
});

test('killed in the middle it keeps what was answered, and removes the rest later', async () => {
  const kept = (await (
    await post('/intake/uploads', formOf(aPdf(102, MEGABYTE)))
  ).json()) as UploadView;
  const before = held();
  async function* slow(): AsyncGenerator<Buffer> {
    for (const chunk of formOf(aPdf(103))) {
      yield chunk;
      await setTimeout(5);
    }
  }
  const killed = post('/intake/uploads', slow());
  await expect.poll(() => held().incoming, { timeout: 10_000 }).toBe(1);
  process.kill(program.pid, 'SIGKILL');
  await expect(killed).rejects.toThrow('fetch failed');
  expect(held()).toMatchObject({ incoming: 1 });

  const store = createSqliteStore(openSqlite(join(folder, DATA_FILE)));
  const clock = { now: Date.now() };
  const { runtime } = officeOn(store, { clock });
  const worker = createWorker(runtime, { sleep: async () => {}, intervalMs: 1000 });
  expect(await worker.turn()).toMatchObject({ cleared: 0 });
  clock.now += HOUR_MS + 60_000;
  expect(await worker.turn()).toMatchObject({ cleared: 1 });
  expect(await store.findUpload(kept.uploadId)).toMatchObject({ sizeBytes: MEGABYTE });
  await store.close();
  expect(held()).toEqual(before);

  program = await startProgram(folder);
  expect((await post('/intake/uploads', formOf(aPdf(104, MEGABYTE)))).status).toBe(200);
});
