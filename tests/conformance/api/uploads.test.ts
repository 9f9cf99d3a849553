import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATA_FILE } from '../../../api/dataFolder.ts';
import type { DocumentView } from '../../../api/contract/documents.ts';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import type { ProblemDetails } from '../../../api/contract/problemDetails.ts';
import { PIECE_BYTES } from '../../../engine/model/fileBytes.ts';
import { withIncoming } from '../../../engine/run/files/withIncoming.ts';
import { EICAR, startClamd, type ClamdServer } from '../../support/clamdServer.ts';
import { no, openApi, receive, yes, type Client, type OpenApi } from './openApi.ts';

const MEGABYTE = 1024 * 1024;
const HEAD = Buffer.from('%PDF-1.4\n');

let clamd: ClamdServer;
let api: OpenApi;
let dossier: DossierReceived;
let counter: Client;

beforeAll(async () => {
  clamd = await startClamd();
  api = await openApi({ clamd: clamd.address });
  dossier = await receive(api);
  counter = await api.as('tiepnhan.binhan');
});

afterAll(async () => {
  await api.end();
  await clamd.close();
});

const path = () => `/dossiers/${dossier.dossierId}/documents`;

/** A PDF by its first bytes, of that length, different with each seed. */
function aPdf(length: number, seed: string): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(length, createHash('sha256').update(seed).digest());
  HEAD.copy(file);
  return file;
}

type Part = readonly [name: string, value: string | Buffer];

/** A form as it goes over the wire. */
function formOf(parts: readonly Part[]): Buffer {
  const lines = parts.flatMap(([name, value]) => [
    Buffer.from('--line\r\ncontent-disposition: form-data; '),
    Buffer.from(
      typeof value === 'string'
        ? `name="${name}"\r\n\r\n`
        : `name="${name}"; filename="Đơn đề nghị.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...lines, Buffer.from('--line--\r\n')]);
}

/** Sends a body of unknown length in chunks; `sent` counts the bytes that were asked for. */
function post(chunks: Iterable<Buffer>, sent = { bytes: 0 }) {
  const rest = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const next = rest.next();
        if (next.done === true) return controller.close();
        sent.bytes += next.value.length;
        controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: {
      cookie: counter.cookie,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'multipart/form-data; boundary=line',
    },
    body,
    duplex: 'half',
  };
  return Promise.resolve(api.app.request(`/api${path()}`, init));
}

function* inChunks(bytes: Buffer, size = 64 * 1024): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What the data file itself holds of bytes. */
function held(): { readonly pieces: number; readonly files: number; readonly incoming: number } {
  const database = new Database(join(api.folder, DATA_FILE), { readonly: true });
  const count = (table: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const found = {
    pieces: count('byte_pieces'),
    files: count('file_bytes'),
    incoming: count('incoming_bytes'),
  };
  database.close();
  return found;
}

test('a file of the largest size comes in by pieces and goes out byte for byte', async () => {
  const before = held();
  const file = aPdf(20 * MEGABYTE, 'largest');

  const stored = await yes<DocumentView>(
    post(
      inChunks(
        formOf([
          ['file', file],
          ['title', 'Bản vẽ'],
        ]),
      ),
    ),
  );
  const response = await counter.get(`${path()}/${stored.documentId}`);

  const sha256 = createHash('sha256').update(file).digest('hex');
  expect(stored).toMatchObject({ sizeBytes: file.length, sha256, fileName: 'Đơn đề nghị.pdf' });
  expect(held()).toEqual({
    pieces: before.pieces + file.length / PIECE_BYTES,
    files: before.files + 1,
    incoming: 0,
  });
  expect(response.headers.get('content-length')).toBe(String(file.length));
  expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
  expect(clamd.scanned.at(-1)?.equals(file)).toBe(true);
});

test('a download reads no further than the browser takes it', async () => {
  const file = aPdf(2 * MEGABYTE, 'slow download');
  const stored = await yes<DocumentView>(
    post([
      formOf([
        ['title', 'x'],
        ['file', file],
      ]),
    ]),
  );
  const { store } = api.services.runtime;
  const { findPiece } = store;
  const read: number[] = [];
  Object.assign(store, {
    findPiece: (sha256: string, seq: number) => {
      read.push(seq);
      return findPiece(sha256, seq);
    },
  });

  const response = await counter.get(`${path()}/${stored.documentId}`);
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toHaveLength(PIECE_BYTES);
  expect((await reader?.read())?.value).toHaveLength(PIECE_BYTES);
  await setTimeout(50);
  expect(read).toEqual([0, 1]);
  await reader?.cancel();
  Object.assign(store, { findPiece });
});

test('the same file twice is kept once', async () => {
  const file = aPdf(MEGABYTE, 'twice');
  const form = formOf([
    ['file', file],
    ['title', 'x'],
  ]);
  const first = await yes<DocumentView>(post([form]));
  const before = held();

  const answers = await Promise.all([post(inChunks(form)), post(inChunks(form))]);

  const twins = await Promise.all(answers.map((answer) => yes<DocumentView>(answer)));
  expect(twins.map(({ sha256 }) => sha256)).toEqual([first.sha256, first.sha256]);
  expect(held()).toEqual(before);
});

test('a command that is sent again with its file leaves one document', async () => {
  const before = held();
  const form = new FormData();
  form.set('file', new File([aPdf(MEGABYTE, 'again')], 'a.pdf'));
  form.set('title', 'x');
  const commandId = crypto.randomUUID();

  const answers = await Promise.all([1, 2].map(() => counter.post(path(), form, commandId)));

  const [one, other] = await Promise.all(answers.map((answer) => yes<DocumentView>(answer)));
  expect(other?.documentId).toBe(one?.documentId);
  expect(held()).toMatchObject({ files: before.files + 1, incoming: 0 });
});

type Refused = {
  readonly what: string;
  readonly chunks: Iterable<Buffer>;
  readonly code: ProblemDetails['code'];
};

function* endless(): Generator<Buffer> {
  const [start] = inChunks(formOf([['file', aPdf(MEGABYTE, 'endless')]]), MEGABYTE);
  if (start !== undefined) yield start;
  for (;;) yield Buffer.alloc(MEGABYTE, 1);
}

function* brokenOff(): Generator<Buffer> {
  yield* inChunks(formOf([['file', aPdf(2 * MEGABYTE, 'broken off')]]).subarray(0, MEGABYTE));
  throw new Error('The network is gone.');
}

const REFUSED: readonly Refused[] = [
  {
    what: 'that declares no length and is too large, in its middle',
    chunks: endless(),
    code: 'BODY_TOO_LARGE',
  },
  {
    what: 'one byte too large',
    chunks: inChunks(
      formOf([
        ['file', aPdf(20 * MEGABYTE + 1, 'x')],
        ['title', 'x'],
      ]),
    ),
    code: 'BODY_TOO_LARGE',
  },
  { what: 'whose connection breaks off', chunks: brokenOff(), code: 'REQUEST_INVALID' },
  {
    what: 'that ends in its middle',
    chunks: inChunks(formOf([['file', aPdf(2 * MEGABYTE, 'cut')]]).subarray(0, MEGABYTE)),
    code: 'REQUEST_INVALID',
  },
  {
    what: 'with a virus at its end',
    chunks: inChunks(
      formOf([
        ['title', 'x'],
        ['file', Buffer.concat([aPdf(2 * MEGABYTE, 'ill'), Buffer.from(EICAR)])],
      ]),
    ),
    code: 'FILE_INFECTED',
  },
  {
    what: 'that is an archive, which shows only at its end',
    chunks: inChunks(
      formOf([
        ['title', 'x'],
        ['file', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(MEGABYTE)])],
      ]),
    ),
    code: 'FILE_TYPE_REFUSED',
  },
  {
    what: 'without its title, which may come behind it',
    chunks: inChunks(formOf([['file', aPdf(MEGABYTE, 'untitled')]])),
    code: 'REQUEST_INVALID',
  },
  {
    what: 'of a task of another dossier',
    chunks: inChunks(
      formOf([
        ['file', aPdf(MEGABYTE, 'untasked')],
        ['title', 'x'],
        ['taskId', 'none'],
      ]),
    ),
    code: 'NOT_FOUND',
  },
  { what: 'that is not there', chunks: [formOf([['title', 'x']])], code: 'REQUEST_INVALID' },
  { what: 'in no form at all', chunks: [aPdf(MEGABYTE, 'bare')], code: 'REQUEST_INVALID' },
];

test.each(REFUSED)('a file $what leaves nothing behind', async ({ chunks, code }) => {
  const before = held();

  const refused = await no(post(chunks));

  expect(refused.code).toBe(code);
  expect(held()).toEqual(before);
});

test('a program is refused by its first bytes: nothing of it is written', async () => {
  const writes: number[] = [];
  const { store } = api.services.runtime;
  const { commit } = store;
  Object.assign(store, {
    commit: (change: Parameters<typeof commit>[0]) => {
      writes.push(change.bytePieces.length);
      return commit(change);
    },
  });
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5 * MEGABYTE, 1)]);
  const sent = { bytes: 0 };

  const refused = await no(post(inChunks(formOf([['file', program]])), sent));

  expect(refused.code).toBe('FILE_TYPE_REFUSED');
  expect(writes).toEqual([]);
  // Browsers hear an answer only after they have sent everything.
  expect(sent.bytes).toBeGreaterThan(program.length);
  Object.assign(store, { commit });
});

test('what a crash has left is removed after an hour, not before', async () => {
  const { runtime } = api.services;
  const before = held();
  // A process that is killed never comes to what withIncoming does in the end.
  const crashed = withIncoming(
    {
      ...runtime,
      store: { ...runtime.store, commit: commitUntil(2) },
    },
    ({ write }) => write([aPdf(2 * MEGABYTE, 'killed')]),
  );
  await expect(crashed).rejects.toThrow('killed');
  expect(held()).toEqual({ ...before, pieces: before.pieces + 2, incoming: 1 });

  api.setNow('2026-11-23T09:59:00+07:00');
  await api.worker.turn();
  expect(held().incoming).toBe(1);
  api.setNow('2026-11-23T10:01:00+07:00');
  expect(await api.worker.turn()).toMatchObject({ cleared: 1 });

  expect(held()).toEqual(before);
});

/** Commits so many times and never again. */
function commitUntil(count: number) {
  let left = count;
  const { commit } = api.services.runtime.store;
  return async (change: Parameters<typeof commit>[0]) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return commit(change);
  };
}
