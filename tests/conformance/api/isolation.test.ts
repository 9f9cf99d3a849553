import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierPage, DossierReceived } from '../../../api/contract/dossiers.ts';
import type { TaskPage } from '../../../api/contract/inbox.ts';
import { completeTask } from './completeTask.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  openApi,
  openTask,
  receive,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let dossier: DossierReceived;
let taskId: string;
let documentId: string;

beforeAll(async () => {
  api = await openApi();
  dossier = await receive(api, 'binhan');
  const counter = await api.as('tiepnhan.binhan');
  taskId = (await openTask(counter, dossier.dossierId)).taskId;
  const form = new FormData();
  form.set('file', new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'a.pdf'));
  form.set('title', 'Giấy đề nghị');
  const path = `/dossiers/${dossier.dossierId}/documents`;
  documentId = (await yes<{ documentId: string }>(counter.post(path, form))).documentId;
});

afterAll(async () => {
  await api.end();
});

/** Every way to an object of a dossier, and the same way to one that does not exist. */
function ways(client: Client): Record<string, (of: Ids) => Promise<Response>> {
  const values = { variables: {} };
  const form = () => {
    const body = new FormData();
    body.set('file', new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'a.pdf'));
    body.set('title', 'x');
    return body;
  };
  return {
    view: (of) => client.get(`/dossiers/${of.dossierId}`),
    history: (of) => client.get(`/dossiers/${of.dossierId}/history`),
    playback: (of) => client.get(`/dossiers/${of.dossierId}/playback`),
    people: (of) => client.get(`/dossiers/${of.dossierId}/people`),
    notes: (of) => client.get(`/dossiers/${of.dossierId}/notes`),
    note: (of) => client.post(`/dossiers/${of.dossierId}/notes`, { text: 'x' }),
    strike: (of) => client.post(`/dossiers/${of.dossierId}/notes/n/strike`, { reason: 'x' }),
    ledger: (of) => client.get(`/dossiers/${of.dossierId}/ledger`),
    receipt: (of) => client.get(`/dossiers/${of.dossierId}/receipt.pdf`),
    upload: (of) => client.post(`/dossiers/${of.dossierId}/documents`, form()),
    download: (of) => client.get(`/dossiers/${of.dossierId}/documents/${of.documentId}`),
    message: (of) =>
      client.post(`/dossiers/${of.dossierId}/messages`, { elementId: 'x', variables: {} }),
    task: (of) => client.get(`/tasks/${of.taskId}`),
    claim: (of) => client.post(`/tasks/${of.taskId}/claim`),
    release: (of) => client.post(`/tasks/${of.taskId}/release`),
    complete: (of) => client.post(`/tasks/${of.taskId}/complete`, values),
    sendBack: (of) =>
      client.post(`/tasks/${of.taskId}/send-back`, { toElementId: 'intake', reason: 'x' }),
  };
}

type Ids = { readonly dossierId: string; readonly taskId: string; readonly documentId: string };

const NOTHING: Ids = { dossierId: 'none', taskId: 'none', documentId: 'none' };

async function whole(response: Response): Promise<unknown> {
  return [response.status, [...response.headers].toSorted(), await response.text()];
}

test("another agency's dossier answers exactly like none, on every way", async () => {
  const other = ways(await api.as('motcua.thanhphu'));
  const own: Ids = { dossierId: dossier.dossierId, taskId, documentId };
  for (const [name, way] of Object.entries(other)) {
    const there = await whole(await way(own));
    const nowhere = await whole(await way(NOTHING));
    expect([name, there]).toEqual([name, nowhere]);
    expect(JSON.stringify(there)).toContain('NOT_FOUND');
  }
});

test('lists and the inbox hold nothing of other agencies, whatever is searched', async () => {
  const other = await api.as('motcua.thanhphu');
  const queries = ['', '&query=H99.21', '&query=H%C6%B0%E1%BB%9Dng'];
  for (const query of queries) {
    const tasks = await yes<TaskPage>(other.get(`/tasks?scope=unit${query}`));
    const dossiers = await yes<DossierPage>(other.get(`/dossiers?status=all${query}`));
    expect([tasks.total, dossiers.total]).toEqual([0, 0]);
  }
});

const TAX = 'thue.coso1';

async function seen(username: string, { dossierId }: Pick<DossierReceived, 'dossierId'>) {
  return (await (await api.as(username)).get(`/dossiers/${dossierId}`)).status === 200;
}

test('agencies of the authority see the dossier from the receipt on', async () => {
  for (const username of ['lanhdao.binhan', 'vanthu.binhan', 'chuyenvien.binhan']) {
    expect([username, await seen(username, dossier)]).toEqual([username, true]);
  }
});

test('another authority sees it once it has come to them, then for good', async () => {
  const coming = await receive(api, 'binhan');
  const nothing = ways(await api.as(TAX));
  const own: Ids = { ...NOTHING, dossierId: coming.dossierId };
  for (const name of ['view', 'history', 'ledger', 'upload', 'message']) {
    const way = nothing[name];
    expect([name, await whole(await way!(own))]).toEqual([name, await whole(await way!(NOTHING))]);
  }
  await completeTask(api, 'tiepnhan.binhan', coming.dossierId, { ...INTAKE_VALUES });
  await completeTask(api, 'lanhdaophong.binhan', coming.dossierId, { assignedOfficer: 'A' });
  expect(await seen(TAX, coming)).toBe(false);

  await completeTask(api, 'chuyenvien.binhan', coming.dossierId, { appraisal: 'eligible' });

  expect(await seen(TAX, coming)).toBe(true);
  await completeTask(api, TAX, coming.dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  expect(await seen(TAX, coming)).toBe(true);
});

test('the deciding authority sees what another counter received, its neighbour not', async () => {
  const client = await api.as('tiepnhan.binhan');
  const wish = { ...householdDossier(), competentAgencyId: 'h99-tanloc-commune' };
  const away = await yes<DossierReceived>(client.post('/dossiers', wish));

  expect(await seen('tiepnhan.binhan', away)).toBe(true);
  expect(await seen('chuyenvien.binhan', away)).toBe(false);
  expect(await seen('motcua.thanhphu', away)).toBe(false);
});

test('a colleague of another post sees the task, may not touch it, and is told why', async () => {
  const colleague = await api.as('traketqua.binhan');
  const row = await openTask(colleague, dossier.dossierId);

  expect(row.allowed.claim).toEqual({
    reason: {
      vi: 'việc này giao cho chức danh khác của đơn vị.',
      en: 'it is given to another post of your unit.',
    },
  });
  expect((await colleague.post(`/tasks/${taskId}/claim`)).status).toBe(403);
});

test('a receiver receives at their own counter only', async () => {
  const client = await api.as('tiepnhan.binhan');

  const response = await client.post('/dossiers', householdDossier('thanhphu'));

  expect(response.status).toBe(403);
});
