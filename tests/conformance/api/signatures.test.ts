import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DocumentView } from '../../../api/contract/documents.ts';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import { printPdf } from '../../../api/printing/printPdf.ts';
import { verifyPdf } from '../../../api/signing/verify/verifyPdf.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import { completeTask } from './completeTask.ts';
import { MONDAY, no, openApi, openTask, receive, yes, type OpenApi } from './openApi.ts';
import { toSigning } from './toSigning.ts';

let api: OpenApi;
let result: Buffer<ArrayBuffer>;
let dossierId: string;
let stored: DocumentView;

beforeAll(async () => {
  api = await openApi();
  result = Buffer.from(
    await printPdf({ content: 'GIẤY CHỨNG NHẬN', defaultStyle: { font: 'Tinos' } }),
  );
});

afterAll(async () => {
  await api.end();
});

beforeEach(async () => {
  ({ dossierId } = await receive(api));
  await toSigning(api, dossierId);
  stored = await upload('chuyenvien.binhan', result);
});

async function upload(username: string, bytes: Buffer<ArrayBuffer>): Promise<DocumentView> {
  const form = new FormData();
  form.set('file', new File([bytes], 'ket-qua.pdf'));
  form.set('title', 'Giấy chứng nhận');
  return yes<DocumentView>((await api.as(username)).post(`/dossiers/${dossierId}/documents`, form));
}

async function sign(username: string, reason = 'Cấp giấy chứng nhận', commandId?: string) {
  const path = `/dossiers/${dossierId}/documents/${stored.documentId}/signature`;
  return (await api.as(username)).post(path, { reason }, commandId);
}

async function read(): Promise<Buffer> {
  const path = `/dossiers/${dossierId}/documents/${stored.documentId}`;
  return Buffer.from(await (await (await api.as('lanhdao.binhan')).get(path)).arrayBuffer());
}

async function dossierOf(username: string): Promise<DossierView> {
  return yes<DossierView>((await api.as(username)).get(`/dossiers/${dossierId}`));
}

test('the leader signs the result in the step that approves it', async () => {
  expect((await dossierOf('lanhdao.binhan')).allowed.sign).toBe(true);

  const signed = await yes<DocumentView>(sign('lanhdao.binhan'));

  expect(signed).toMatchObject({
    documentId: stored.documentId,
    signature: {
      at: MONDAY,
      personName: 'Đỗ Quốc Khải',
      agencyName: 'Lãnh đạo Ủy ban nhân dân xã Bình An',
      post: 'authority-leader',
      reason: 'Cấp giấy chứng nhận',
      isTest: true,
    },
  });
  const bytes = await read();
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(signed.sha256);
  expect(signed.sha256).not.toBe(stored.sha256);
  const ground = { trusted: api.services.signing.trusted, at: parseInstant(MONDAY) ?? 0 };
  expect(verifyPdf(bytes, ground)).toMatchObject({
    outcome: 'valid',
    signatures: [{ signerName: 'Đỗ Quốc Khải', reason: 'Cấp giấy chứng nhận' }],
  });
});

test('the history says who signed which hash, and what it was made from', async () => {
  const signed = await yes<DocumentView>(sign('lanhdao.binhan'));

  const lines = await yes<HistoryLine[]>(
    (await api.as('lanhdao.binhan')).get(`/dossiers/${dossierId}/history`),
  );
  const line = lines.findLast(({ type }) => type === 'document-signed');
  expect(line?.personName).toBe('Đỗ Quốc Khải');
  expect(line?.text.vi).toBe(
    `Ký số tài liệu “Giấy chứng nhận” (SHA-256 ${signed.sha256.slice(0, 16)}…): ` +
      'Cấp giấy chứng nhận',
  );
  const events = await api.services.runtime.store.listDossierHistory(dossierId as never);
  expect(events.findLast(({ type }) => type === 'document-signed')?.facts).toMatchObject({
    sha256: signed.sha256,
    unsignedSha256: stored.sha256,
  });
});

test('a signed document is never replaced; the same command is answered again', async () => {
  const commandId = crypto.randomUUID();
  const first = await yes<DocumentView>(sign('lanhdao.binhan', 'Lần một', commandId));

  const repeated = await yes<DocumentView>(sign('lanhdao.binhan', 'Lần một', commandId));
  const refused = await no(sign('lanhdao.binhan', 'Lần hai'));

  expect(repeated).toEqual(first);
  expect(refused).toMatchObject({ status: 409, code: 'DOCUMENT_SIGNED' });
  expect(refused.texts.vi).toContain('Đỗ Quốc Khải đã ký số tài liệu này lúc 09:00 23/11/2026');
  expect(
    createHash('sha256')
      .update(await read())
      .digest('hex'),
  ).toBe(first.sha256);
});

test('two who sign at once: one signature, one refusal', async () => {
  const answers = await Promise.all([sign('lanhdao.binhan', 'Một'), sign('lanhdao.binhan', 'Hai')]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('who has no step to sign in is told so, on the page and by the command', async () => {
  for (const username of ['chuyenvien.binhan', 'tiepnhan.binhan', 'vanthu.binhan']) {
    const { allowed } = await dossierOf(username);
    expect([username, allowed.sign]).not.toEqual([username, true]);
    expect(await no(sign(username))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  }
  const stranger = await no(sign('lanhdao.vanhoa'));
  expect(stranger.status).toBe(404);
});

test('who has taken the step signs in it', async () => {
  const leader = await api.as('lanhdao.binhan');
  const { taskId } = await openTask(leader, dossierId);
  await yes(leader.post(`/tasks/${taskId}/claim`));

  expect((await yes<DocumentView>(sign('lanhdao.binhan'))).signature).not.toBeNull();
});

test('the clerk signs the scanned result in the step that issues it', async () => {
  await completeTask(api, 'lanhdao.binhan', dossierId, { signDecision: 'sign' });
  stored = await upload('vanthu.binhan', result);

  const signed = await yes<DocumentView>(sign('vanthu.binhan', 'Phát hành'));

  expect(signed.signature).toMatchObject({ post: 'clerk', reason: 'Phát hành' });
});

test('a picture, a broken PDF and one that others signed are refused', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E' +
      'rkJggg==',
    'base64',
  );
  await yes(sign('lanhdao.binhan'));
  const signedElsewhere = Buffer.from(await read());

  stored = await upload('lanhdao.binhan', png);
  expect(await no(sign('lanhdao.binhan'))).toMatchObject({ code: 'PDF_NOT_SIGNABLE', status: 422 });
  stored = await upload('lanhdao.binhan', Buffer.from('%PDF-1.4\n%%EOF\n'));
  expect(await no(sign('lanhdao.binhan'))).toMatchObject({ code: 'PDF_NOT_SIGNABLE', status: 422 });
  stored = await upload('lanhdao.binhan', signedElsewhere);
  expect(await no(sign('lanhdao.binhan'))).toMatchObject({
    code: 'PDF_HAS_SIGNATURE',
    status: 409,
  });
});

test('a certificate that has run out signs nothing', async () => {
  api.setNow('2037-11-23T09:00:00+07:00');

  const refused = await no(sign('lanhdao.binhan'));

  api.setNow(MONDAY);
  expect(refused).toMatchObject({ status: 409, code: 'SIGNING_CERTIFICATE_OVER' });
});

test('the demonstration’s key is made once and read by its owner only', async () => {
  const file = join(api.folder, 'signing-test.pem');
  const before = api.services.signing.signer?.certificate.sha256;

  expect(statSync(file).mode & 0o777).toBe(0o600);
  const bare = await openApi({ demonstration: false });
  expect(existsSync(join(bare.folder, 'signing-test.pem'))).toBe(false);
  expect(bare.services.signing).toEqual({ signer: null, trusted: [] });
  await bare.end();
  expect(before).toMatch(/^[0-9a-f]{64}$/u);
});
