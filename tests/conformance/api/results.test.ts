import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived, DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { IssuedResult } from '../../../api/contract/results.ts';
import { printPdf } from '../../../api/printing/printPdf.ts';
import { completeTask } from './completeTask.ts';
import { householdDossier, MONDAY, no, openApi, receive, yes, type OpenApi } from './openApi.ts';
import { toSigning } from './toSigning.ts';

const NUMBER = householdDossier().applicant.idNumber;

let api: OpenApi;
let earlier: DossierReceived;

beforeAll(async () => {
  api = await openApi();
  earlier = await receive(api);
  await grant(earlier.dossierId);
});

afterAll(async () => {
  await api.end();
});

/** The dossier with a signed result, up to the applicant. */
async function grant(id: string): Promise<void> {
  await toSigning(api, id);
  await signResult(id);
  await completeTask(api, 'lanhdao.binhan', id, { signDecision: 'sign' });
  await completeTask(api, 'vanthu.binhan', id, {
    resultNumber: '12',
    resultIssuedOn: '2026-11-23',
  });
  expect(await lookUp('tiepnhan.binhan')).toEqual([]);
  await completeTask(api, 'traketqua.binhan', id, {
    returnedTo: 'Nguyễn Thị Hường',
    returnedToId: NUMBER,
    returnedBy: 'counter',
  });
}

async function signResult(id: string): Promise<void> {
  const leader = await api.as('lanhdao.binhan');
  const pdf = await printPdf({ content: 'GIẤY CHỨNG NHẬN', defaultStyle: { font: 'Tinos' } });
  const form = new FormData();
  form.set('file', new File([Buffer.from(pdf)], 'ket-qua.pdf'));
  form.set('title', 'Giấy chứng nhận');
  const added = await yes<{ documentId: string }>(leader.post(`/dossiers/${id}/documents`, form));
  const path = `/dossiers/${id}/documents/${added.documentId}/signature`;
  await yes(leader.post(path, { reason: 'Cấp giấy chứng nhận' }));
}

async function lookUp(username: string, number = NUMBER): Promise<IssuedResult[]> {
  return yes<IssuedResult[]>((await api.as(username)).post('/results/look-up', { number }));
}

function wishWith(result: { documentId: string; dossierCode: string }, idNumber = NUMBER) {
  const wish = householdDossier('thanhphu');
  const paper = {
    paperKey: 'application',
    form: 'electronic' as const,
    count: 1,
    verifiedAgainstOriginal: false,
    result,
  };
  return { ...wish, applicant: { ...wish.applicant, idNumber }, papers: [paper] };
}

test('any counter finds what was granted, and by whom and when it was signed', async () => {
  const found = await lookUp('motcua.thanhphu');

  expect(found).toEqual([
    {
      documentId: expect.any(String) as string,
      dossierCode: earlier.code,
      title: 'Giấy chứng nhận',
      procedureName: earlier.procedure.name,
      agencyName: 'Lãnh đạo Ủy ban nhân dân xã Bình An',
      signedAt: MONDAY,
    },
  ]);
  expect(await lookUp('motcua.thanhphu', '089190001235')).toEqual([]);
});

test('who receives nothing asks for nobody', async () => {
  const leader = await api.as('lanhdao.binhan');
  expect(await no(leader.post('/results/look-up', { number: NUMBER }))).toMatchObject({
    status: 403,
  });
});

test('the result stands for a paper elsewhere, with its bytes and its signature', async () => {
  const [result] = await lookUp('motcua.thanhphu');
  if (!result) throw new Error('Expected a result, but there is none.');
  const { documentId, dossierCode } = result;
  const counter = await api.as('motcua.thanhphu');

  const { dossierId } = await yes<DossierReceived>(
    counter.post('/dossiers', wishWith({ documentId, dossierCode })),
  );

  const view = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(view.papers).toMatchObject([{ form: 'electronic', result: { documentId, dossierCode } }]);
  expect(view.documents).toMatchObject([
    { title: 'Giấy chứng nhận', reusedFrom: { documentId, dossierCode }, uploadedAt: MONDAY },
  ]);
  const [document] = view.documents;
  expect(document?.documentId).not.toBe(documentId);
  const check = counter.get(`/dossiers/${dossierId}/documents/${document?.documentId}/signature`);
  expect(await yes<object>(check)).toMatchObject({ outcome: 'valid' });
  const lines = await yes<HistoryLine[]>(counter.get(`/dossiers/${dossierId}/history`));
  expect(lines.find(({ type }) => type === 'result-reused')?.text.vi).toBe(
    `Dùng lại kết quả “Giấy chứng nhận” của hồ sơ ${dossierCode}`,
  );
  // What is used again is still one result.
  expect(await lookUp('motcua.thanhphu')).toHaveLength(1);
});

test('nothing is used that is not the applicant’s own, or not under that code', async () => {
  const [result] = await lookUp('motcua.thanhphu');
  if (!result) throw new Error('Expected a result, but there is none.');
  const { documentId, dossierCode } = result;
  const counter = await api.as('motcua.thanhphu');
  const receiveWith = (wish: object) => no(counter.post('/dossiers', wish));
  const refused = { status: 409, code: 'RESULT_NOT_REUSABLE' };

  const named = { documentId, dossierCode };
  expect(await receiveWith(wishWith(named, '089190001235'))).toMatchObject(refused);
  expect(await receiveWith(wishWith({ ...named, dossierCode: 'H99-x' }))).toMatchObject(refused);
  expect(await receiveWith(wishWith({ ...named, documentId: 'x' }))).toMatchObject(refused);
  const [paper] = wishWith(named).papers;
  const onPaper = { ...wishWith(named), papers: [{ ...paper, form: 'original' }] };
  expect(await receiveWith(onPaper)).toMatchObject({ status: 400 });
});
