import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../../api/contract/documents.ts';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { Health } from '../../../api/contract/health.ts';
import { EICAR, startClamd, type ClamdServer } from '../../support/clamdServer.ts';
import { no, openApi, receive, yes, type OpenApi } from './openApi.ts';

let clamd: ClamdServer;
let api: OpenApi;
let dossier: DossierReceived;

beforeAll(async () => {
  clamd = await startClamd();
  api = await openApi({ clamd: clamd.address });
  dossier = await receive(api);
});

afterAll(async () => {
  await api.end();
});

async function upload(text: string): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([text], 'tep.pdf'));
  form.set('title', 'Giấy đề nghị');
  return (await api.as('tiepnhan.binhan')).post(`/dossiers/${dossier.dossierId}/documents`, form);
}

async function documents(): Promise<readonly DocumentView[]> {
  const counter = await api.as('tiepnhan.binhan');
  return (await yes<DossierView>(counter.get(`/dossiers/${dossier.dossierId}`))).documents;
}

test('files are scanned before they are taken; one with a virus is refused', async () => {
  const clean = await yes<DocumentView>(upload('%PDF-1.4\n%%EOF\n'));
  const refused = await no(upload(`%PDF-1.4\n${EICAR}\n%%EOF\n`));

  expect(refused).toMatchObject({ status: 422, code: 'FILE_INFECTED' });
  expect(refused.texts.vi).toBe('Tệp có mã độc (Eicar-Signature) nên không được nhận.');
  expect(clamd.scanned).toHaveLength(2);
  expect((await documents()).map(({ documentId }) => documentId)).toEqual([clean.documentId]);
  const health = await yes<Health>(api.nobody.get('/health'));
  expect(health.virusScan).toEqual({ isSetUp: true });
});

test('nothing is taken unscanned while the scanner is away', async () => {
  await clamd.close();

  const refused = await no(upload('%PDF-1.4\n%%EOF\n'));

  expect(refused).toMatchObject({ status: 503, code: 'SCANNER_AWAY' });
  expect(refused.texts.vi).toContain('tệp chưa được nhận');
  expect(await documents()).toHaveLength(1);
});
