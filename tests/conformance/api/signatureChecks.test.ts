import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../../api/contract/documents.ts';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import type { SignatureCheckView, TrackedSignature } from '../../../api/contract/signatures.ts';
import { printPdf } from '../../../api/printing/printPdf.ts';
import { signPdf } from '../../../api/signing/signPdf.ts';
import { addDocument } from '../../../engine/run/addDocument.ts';
import { signDocument } from '../../../engine/run/signDocument.ts';
import { asId } from '../../../engine/model/ids.ts';
import { aSigner, signedBy, SIGNING } from '../../support/signing.ts';
import { onBytes } from '../../support/onBytes.ts';
import { no, openApi, receive, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;
let dossier: DossierReceived;
let plain: Uint8Array;
let signed: Buffer<ArrayBuffer>;
let documentId: string;

beforeAll(async () => {
  api = await openApi();
  dossier = await receive(api);
  plain = await printPdf({ content: 'GIẤY CHỨNG NHẬN', defaultStyle: { font: 'Tinos' } });
  signed = await sign();
  documentId = await store();
});

afterAll(async () => {
  await api.end();
});

/** Signed with the key of this installation. */
async function sign(): Promise<Buffer<ArrayBuffer>> {
  const { signer } = api.services.signing;
  if (signer === null) throw new Error('Expected a key.');
  const at = api.services.runtime.now();
  const bytes = await signPdf(plain, { ...SIGNING, at }, signer);
  if (!bytes.ok) throw new Error(bytes.refusal.code);
  return Buffer.from(bytes.value);
}

/** The signed document in the dossier. */
async function store(): Promise<string> {
  const { runtime } = api.services;
  const actor = { personId: null, agencyId: dossier.holder[0]?.agencyId as never };
  const dossierId = asId<never>(dossier.dossierId);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const added = await onBytes(addDocument, runtime, {
    commandId: asId('add-document'),
    actor,
    dossierId,
    taskId: null,
    title: 'Giấy chứng nhận của bà Hường',
    fileName: 'gcn.pdf',
    mediaType: 'application/pdf',
    sha256: hash(plain),
    bytes: plain,
  });
  if (!added.ok) throw new Error(added.refusal.code);
  await onBytes(signDocument, runtime, {
    commandId: asId('sign-document'),
    actor,
    dossierId,
    documentId: added.value.documentId,
    signature: {
      at: runtime.now(),
      post: 'authority-leader',
      reason: 'Cấp cho bà Hường',
      certificateName: 'UBND',
      certificateSha256: 'ce',
      isTest: true,
    },
    sha256: hash(signed),
    bytes: signed,
  });
  return added.value.documentId;
}

function check(bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set('file', new File([bytes], 'van-ban.pdf'));
  return yes<SignatureCheckView>(api.nobody.post('/signature-checks', form));
}

test('anybody has a file checked, and is answered in sentences of both languages', async () => {
  const altered = Buffer.from(signed);
  altered[600] = (altered[600] ?? 0) ^ 1;
  const other = Buffer.from(await signedBy(await aSigner('Cơ quan khác'), plain));
  const files = {
    valid: signed,
    altered,
    unknownCertificate: other,
    unsigned: Buffer.from(plain),
    notPdf: Buffer.from('không phải PDF'),
  };
  for (const [outcome, bytes] of Object.entries(files)) {
    const answer = await check(bytes);
    expect([outcome, answer.outcome]).toEqual([outcome, outcome]);
    expect(answer.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(`${answer.text.vi}${answer.text.en}`).not.toMatch(/\{\w+\}|undefined/u);
  }
});

test('what is valid names the signer; a test certificate says that it is one', async () => {
  const answer = await check(signed);

  expect(answer.text.vi).toContain('Chữ ký hợp lệ: văn bản còn nguyên như khi ký');
  expect(answer.text.vi).toContain('Đây là chứng thư thử nghiệm');
  expect(answer.signatures).toMatchObject([
    { signerName: SIGNING.signerName, reason: SIGNING.reason, certificate: { isTest: true } },
  ]);
});

test('what is altered tells no name that could be believed', async () => {
  const altered = Buffer.from(signed);
  altered[600] = (altered[600] ?? 0) ^ 1;

  const [signature] = (await check(altered)).signatures;

  expect(signature).toMatchObject({ signerName: null, reason: null, certificate: null });
});

test('a certificate that has run out is told with its day', async () => {
  api.setNow('2037-11-23T09:00:00+07:00');

  const answer = await check(signed);

  api.setNow('2026-11-23T09:00:00+07:00');
  expect(answer.outcome).toBe('certificateExpired');
  expect(answer.text.vi).toMatch(/đã hết hạn lúc \d\d:\d\d \d\d\/11\/2036\./u);
});

test('an officer has a document of a dossier checked as it is stored', async () => {
  const counter = await api.as('tiepnhan.binhan');
  const path = (id: string) => `/dossiers/${id}/documents/${documentId}/signature`;

  const answer = await yes<SignatureCheckView>(counter.get(path(dossier.dossierId)));

  expect(answer.outcome).toBe('valid');
  const other = await receive(api);
  expect((await no(counter.get(path(other.dossierId)))).status).toBe(404);
  expect((await no(api.nobody.get(path(dossier.dossierId)))).status).toBe(401);
});

test('who has the receipt has the results checked, without what people typed', async () => {
  const { code, trackingSecret: secret } = dossier;

  const found = await yes<readonly TrackedSignature[]>(
    api.nobody.post('/tracking/signatures', { code, secret }),
  );

  expect(found).toMatchObject([{ check: { outcome: 'valid', signatures: [{ reason: null }] } }]);
  expect(JSON.stringify(found)).not.toContain('Hường');
  const wrong = { code, secret: 'wrong' };
  expect((await no(api.nobody.post('/tracking/signatures', wrong))).status).toBe(404);
});

test('files to check are bounded in size and in number', async () => {
  const large = Buffer.concat([signed, Buffer.alloc(20 * 1024 * 1024)]);
  const form = new FormData();
  form.set('file', new File([large], 'lon.pdf'));
  expect(await no(api.nobody.post('/signature-checks', form))).toMatchObject({ status: 413 });

  const statuses: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    const small = new FormData();
    small.set('file', new File(['x'], 'x.pdf'));
    statuses.push((await api.nobody.post('/signature-checks', small)).status);
  }

  expect(statuses.at(-1)).toBe(429);
  const documents = await yes<{ documents: readonly DocumentView[] }>(
    (await api.as('tiepnhan.binhan')).get(`/dossiers/${dossier.dossierId}`),
  );
  expect(documents.documents).toHaveLength(1);
});
