import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../../api/contract/documents.ts';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import { toFileName } from '../../../api/documents/fileName.ts';
import { no, openApi, receive, yes, type Client, type OpenApi } from './openApi.ts';

let api: OpenApi;
let dossier: DossierReceived;
let counter: Client;

beforeAll(async () => {
  api = await openApi();
  dossier = await receive(api);
  counter = await api.as('tiepnhan.binhan');
});

afterAll(async () => {
  await api.end();
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E' +
    'rkJggg==',
  'base64',
);

function upload(bytes: Uint8Array<ArrayBuffer>, name: string, title = 'Giấy đề nghị') {
  const form = new FormData();
  form.set('file', new File([bytes], name, { type: 'application/pdf' }));
  form.set('title', title);
  return counter.post(`/dossiers/${dossier.dossierId}/documents`, form);
}

test('a document comes back byte for byte, as a file to be saved', async () => {
  const stored = await yes<DocumentView>(upload(PDF, 'Giấy đề nghị.pdf'));

  const response = await counter.get(
    `/dossiers/${dossier.dossierId}/documents/${stored.documentId}`,
  );

  expect(stored).toMatchObject({
    mediaType: 'application/pdf',
    sizeBytes: PDF.length,
    sha256: createHash('sha256').update(PDF).digest('hex'),
    uploadedBy: 'Trần Thị Mai Khanh',
  });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="/u);
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Gi%E1%BA%A5y");
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the type is that of the content, not of the name', async () => {
  const stored = await yes<DocumentView>(upload(PNG, 'anh.pdf'));

  expect(stored.mediaType).toBe('image/png');
});

test('a web page, a script, a drawing and a program are refused under any name', async () => {
  const wolves = {
    html: '<!doctype html><script>alert(1)</script>',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    xml: '<?xml version="1.0"?><a/>',
    program: '\u007FELF\u0002\u0001\u0001',
    text: 'just words',
    late: `<script>alert(1)</script>\n${PDF.toString('latin1')}`,
    empty: '',
  };
  for (const [kind, text] of Object.entries(wolves)) {
    const refused = await no(upload(Buffer.from(text, 'latin1'), 'tep.pdf'));
    expect([kind, refused.status, refused.code]).toEqual([kind, 415, 'FILE_TYPE_REFUSED']);
  }
});

test('a file larger than 20 MB is refused', async () => {
  const large = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]);

  const refused = await no(upload(large, 'lon.pdf'));

  expect(refused).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
});

test('a name that would climb, hide or turn around is made harmless', async () => {
  const names = {
    '../../../etc/passwd.pdf': 'passwd.pdf',
    'C:\\Windows\\win.pdf': 'win.pdf',
    'hoa\u202Efdp.exe': 'hoafdp.exe',
    '..': 'tai-lieu',
    'a\r\nSet-Cookie: x.pdf': 'aSet-Cookie x.pdf',
  };
  for (const [given, expected] of Object.entries(names)) {
    expect([given, toFileName(given)]).toEqual([given, expected]);
  }
});

test('a document of one dossier is not found under another', async () => {
  const stored = await yes<DocumentView>(upload(PDF, 'a.pdf'));
  const other = await receive(api);

  const response = await counter.get(`/dossiers/${other.dossierId}/documents/${stored.documentId}`);

  expect(response.status).toBe(404);
});

test('reading personal data leaves a line in the access log', async () => {
  await counter.get(`/dossiers/${dossier.dossierId}`);

  const lines = readFileSync(`${api.folder}/access.log`, 'utf8').trim().split('\n');

  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toContainEqual(
    expect.objectContaining({
      personId: 'demo-tiepnhan.binhan',
      dossierId: dossier.dossierId,
      what: 'dossier',
    }),
  );
});

test('only so many documents are taken at once; the next ones are told to come again', async () => {
  const slow = Array.from({ length: 64 }, () => slowUpload(counter.cookie));
  const refused = await untilRefused();

  expect(refused.headers.get('retry-after')).toBe('2');
  expect(await refused.json()).toMatchObject({ code: 'UPLOADS_BUSY', status: 503 });
  expect((await counter.get(`/dossiers/${dossier.dossierId}`)).status).toBe(200);
  for (const { finish, answer } of slow) {
    finish();
    expect((await answer).status).toBe(400);
  }
  expect((await upload(PDF, 'after.pdf')).status).toBe(200);
});

test('a stranger’s document is refused before a byte of it is read', async () => {
  const { answer, finish } = slowUpload('');

  expect((await answer).status).toBe(401);
  finish();
});

/** An upload whose body comes only when told to. */
function slowUpload(cookie: string) {
  let finish: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      finish = () => controller.close();
    },
  });
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: {
      cookie,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'multipart/form-data; boundary=slow',
    },
    body,
    duplex: 'half',
  };
  const path = `/api/dossiers/${dossier.dossierId}/documents`;
  const answer = Promise.resolve(api.app.request(path, init));
  return { answer, finish: () => finish() };
}

/** The slow uploads reach the gate one after the other. */
async function untilRefused(): Promise<Response> {
  for (;;) {
    const response = await upload(PDF, 'next.pdf');
    if (response.status === 503) return response;
  }
}
