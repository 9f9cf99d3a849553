import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Submitted } from '../../../api/contract/intake.ts';
import type { SubmissionPage, SubmissionView } from '../../../api/contract/submissions.ts';
import { aFile, aWish, IN_ORDER, openAtCounter, submit, upload } from './intake.ts';
import { no, openApi, yes, type Client, type OpenApi } from './openApi.ts';

let api: OpenApi;
let submitted: Submitted;
let view: SubmissionView;
let uploadId: string;

beforeAll(async () => {
  api = await openApi();
  submitted = await submit(api);
  ({ view } = await openAtCounter(api, submitted));
  uploadId = view.papers.flatMap(({ files }) => files)[0]?.uploadId ?? '';
});

afterAll(async () => {
  await api.end();
});

type Ids = { readonly submissionId: string; readonly uploadId: string };

const NOTHING: Ids = { submissionId: 'none', uploadId: 'none' };

function ways(client: Client): Record<string, (of: Ids) => Promise<Response>> {
  const words = { text: 'x' };
  return {
    view: (of) => client.get(`/submissions/${of.submissionId}`),
    file: (of) => client.get(`/submissions/${of.submissionId}/files/${of.uploadId}`),
    accept: (of) => client.post(`/submissions/${of.submissionId}/accept`, IN_ORDER),
    ask: (of) => client.post(`/submissions/${of.submissionId}/ask`, words),
    refuse: (of) => client.post(`/submissions/${of.submissionId}/refuse`, words),
  };
}

async function whole(response: Response): Promise<unknown> {
  return [response.status, [...response.headers].toSorted(), await response.text()];
}

test('that of another counter answers exactly like none, on every way', async () => {
  const own: Ids = { submissionId: view.submissionId, uploadId };
  for (const [name, way] of Object.entries(ways(await api.as('motcua.thanhphu')))) {
    const there = await whole(await way(own));
    expect([name, there]).toEqual([name, await whole(await way(NOTHING))]);
    expect(JSON.stringify(there)).toContain('NOT_FOUND');
  }
  const page = await yes<SubmissionPage>(
    (await api.as('motcua.thanhphu')).get('/submissions?status=all'),
  );
  expect(page.total).toBe(0);
});

test('nobody else reads or decides, and the head of the counter only reads', async () => {
  const own: Ids = { submissionId: view.submissionId, uploadId };
  for (const username of ['chuyenvien.binhan', 'lanhdao.binhan', 'caicach.tinh', 'quantri.tinh']) {
    for (const [name, way] of Object.entries(ways(await api.as(username)))) {
      expect([username, name, (await way(own)).status]).toEqual([username, name, 403]);
    }
  }
  for (const [name, way] of Object.entries(ways(api.nobody))) {
    expect([name, (await way(own)).status]).toEqual([name, 401]);
  }
  const head = ways(await api.as('truongmotcua.binhan'));
  expect((await head['view']?.(own))?.status).toBe(200);
  expect((await head['accept']?.(own))?.status).toBe(403);
});

test('a file is given as it came, to be saved and never run', async () => {
  const { counter } = await openAtCounter(api, submitted);
  const file = await counter.get(`/submissions/${view.submissionId}/files/${uploadId}`);

  expect(await file.text()).toContain('tờ khai');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  const other = await upload(api, aFile('khác'));
  const strange = `/submissions/${view.submissionId}/files/${other.uploadId}`;
  expect((await counter.get(strange)).status).toBe(404);
});

test('number and secret must both be right, and wrong ones are answered alike', async () => {
  const look = (number: string, secret: string) =>
    api.nobody.post('/tracking/submission', { number, secret });
  const { number, secret } = submitted;
  const wrongSecret = await whole(await look(number, 'AAAA-AAAA-AAAA-AAAA'));
  const wrongNumber = await whole(await look('DK.H99.21.01-261123-9999', secret));

  expect(wrongSecret).toEqual(wrongNumber);
  expect((await look(number.toLowerCase(), secret.toLowerCase())).status).toBe(200);
  for (const way of ['supplement', 'withdraw']) {
    const body = { number, secret: 'wrong', papers: [], text: 'x', reason: 'x' };
    const { papers: _p, text: _t, ...reason } = body;
    const { reason: _r, ...papers } = body;
    const sent = way === 'withdraw' ? reason : papers;
    const answer = api.nobody.post(`/tracking/submission/${way}`, sent);
    expect([way, (await answer).status]).toEqual([way, 404]);
  }
});

test('what is no document is refused by its content, whatever it is called', async () => {
  const file = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const form = new FormData();
    form.set('file', new File([bytes], name));
    return form;
  };
  const text = (content: string) => new TextEncoder().encode(content);
  const HOSTILE = {
    'a page': file(text('<!doctype html><script>alert(1)</script>'), 'a.pdf'),
    'a drawing': file(text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'a.png'),
    'a program': file(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), 'a.docx'),
    'a PDF behind a page': file(text('<html>\n%PDF-1.4\n'), 'a.pdf'),
    nothing: file(new Uint8Array(), 'a.pdf'),
  };
  for (const [name, form] of Object.entries(HOSTILE)) {
    const answer = await no(api.nobody.post('/intake/uploads', form));
    expect([name, answer.code]).toEqual([name, 'FILE_TYPE_REFUSED']);
  }
  const large = file(new Uint8Array(21 * 1024 * 1024), 'a.pdf');
  expect((await no(api.nobody.post('/intake/uploads', large))).code).toBe('BODY_TOO_LARGE');
  const named = await upload(api, aFile('x', '../../etc/\u202Egpj.pdf'));
  expect(named.fileName).toBe('gpj.pdf');
});

test('a name that would break out of a page stays a text', async () => {
  const name = '"><img src=x onerror=alert(1)>';
  const applicant = { ...aWish([]).applicant, name };
  const { view: shown } = await openAtCounter(api, await submit(api, { applicant }));

  expect(shown.applicant.name).toBe(name);
});

test('who hands in or uploads without end has to wait', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    statuses.push((await api.nobody.post('/intake/submissions', aWish(['none']))).status);
  }
  expect(statuses.at(0)).toBe(422);
  expect(statuses.at(-1)).toBe(429);
});

test('a file that no submission took goes after three days, another one stays', async () => {
  const { store } = api.services.runtime;
  const loose = await upload(api, aFile('quên'));

  api.setNow('2026-11-26T08:59:00+07:00');
  await api.worker.turn();
  expect(await store.findUpload(loose.uploadId)).not.toBeNull();
  api.setNow('2026-11-26T09:01:00+07:00');
  await api.worker.turn();

  expect(await store.findUpload(loose.uploadId)).toBeNull();
  expect(await store.findUpload(uploadId)).not.toBeNull();
  expect(await store.countLooseUploads()).toBe(0);
});
