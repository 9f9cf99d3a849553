import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  Checked,
  DraftView,
  ProcedureRow,
  ProcedureView,
  VersionRow,
  VersionView,
} from '../../../api/contract/procedures.ts';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import type { PromiseView } from '../../../api/contract/promise.ts';
import { approveDraft, DECISION } from './approveDraft.ts';
import { no, openApi, PROCEDURE_ID, receive, yes, type Client, type OpenApi } from './openApi.ts';

const FEE_TABLE = join(import.meta.dirname, '../bpmn/businessRuleTask/fee.dmn');

let api: OpenApi;
let designer: Client;

beforeAll(async () => {
  api = await openApi();
  designer = await api.as('caicach.tinh');
});

afterAll(async () => {
  await api.end();
});

const BASIS = { text: 'Quyết định 1/QĐ-UBND', article: 'Điều 1', from: '2026-11-23' };
const WISH = { effectiveOn: '2026-11-23', legalBasis: BASIS, note: 'Sửa thời gian các bước' };

async function readDraft(procedureId = PROCEDURE_ID): Promise<DraftView> {
  return yes<DraftView>(designer.get(`/procedures/${procedureId}/draft`));
}

function toSave({ bpmn, decisions, forms, papers, fees, revision }: DraftView) {
  return { bpmn, decisions, forms, papers, fees, revision };
}

test('the seeded procedures are in force and can be read whole', async () => {
  const rows = await yes<ProcedureRow[]>(designer.get('/procedures'));
  const row = rows.find((it) => it.procedureId === PROCEDURE_ID);
  expect(row).toMatchObject({
    code: '1.001612',
    inForce: { number: 1, effectiveOn: '2025-07-01' },
    callableAs: expect.arrayContaining(['1.001612', 'householdBusinessRegistration']),
  });

  const view = await yes<ProcedureView>(designer.get(`/procedures/${PROCEDURE_ID}`));
  const [version] = view.versions;
  const whole = await yes<VersionView>(
    designer.get(`/procedures/${PROCEDURE_ID}/versions/${version?.versionId}`),
  );
  expect(whole.settings).toMatchObject({ legalTerm: '3WD', calendar: 'vietnam' });
  expect(whole.bpmn).toContain('householdBusinessRegistration');
  expect(whole.papers.map((it) => it.key)).toContain('application');
});

test('a draft saved on an old revision is refused with who and when', async () => {
  const draft = await readDraft();
  const saved = await yes<DraftView>(
    designer.put(`/procedures/${PROCEDURE_ID}/draft`, toSave(draft)),
  );
  expect(saved.revision).toBe(draft.revision + 1);

  const late = await no(designer.put(`/procedures/${PROCEDURE_ID}/draft`, toSave(draft)));

  expect(late).toMatchObject({
    status: 409,
    code: 'DRAFT_CHANGED',
    facts: { byName: { vi: 'Vũ Thị Hải Vân' }, revision: saved.revision },
  });
});

test('a budget beyond the term is refused with its path; mended, it is version 2', async () => {
  const before = await receive(api);
  const draft = await readDraft();
  const tooLong = draft.bpmn.replace(
    /(id="sign"[^>]*lt:budget=")5WH/u,
    (_, head: string) => `${head}40WH`,
  );
  expect(tooLong).not.toBe(draft.bpmn);
  const checked = await yes<Checked>(
    designer.post(`/procedures/${PROCEDURE_ID}/check`, { bpmn: tooLong, forms: draft.forms }),
  );
  const found = checked.problems.find((it) => it.rule === 'budget-exceeds-legal-term');
  expect(found?.severity).toBe('error');
  expect(found?.path).toContain('sign');
  expect(found?.message.vi).not.toBe('');

  const saved = await yes<DraftView>(
    designer.put(`/procedures/${PROCEDURE_ID}/draft`, { ...toSave(draft), bpmn: tooLong }),
  );
  const refused = await no(
    designer.post(`/procedures/${PROCEDURE_ID}/review/send`, {
      revision: saved.revision,
      reason: '',
    }),
  );
  expect(refused).toMatchObject({ status: 422, code: 'HAS_PROBLEMS' });
  expect(refused.problems?.map((it) => it.rule)).toContain('budget-exceeds-legal-term');

  const mended = draft.bpmn.replace(
    /(id="sign"[^>]*lt:budget=")5WH/u,
    (_, head: string) => `${head}4WH`,
  );
  await yes<DraftView>(
    designer.put(`/procedures/${PROCEDURE_ID}/draft`, {
      ...toSave(saved),
      bpmn: mended,
    }),
  );
  const revision = await approveDraft(api, PROCEDURE_ID);
  const published = await yes<VersionRow>(
    designer.post(`/procedures/${PROCEDURE_ID}/publish`, { ...WISH, revision }),
  );
  expect(published).toMatchObject({
    number: 2,
    status: 'PUBLISHED',
    publishedBy: { name: 'Vũ Thị Hải Vân' },
    decision: DECISION,
  });

  const after = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const old = await yes<DossierReceived>(counter.get(`/dossiers/${before.dossierId}`));
  expect(old.procedure.versionNumber).toBe(1);
  expect(after.procedure.versionNumber).toBe(2);
  const view = await yes<ProcedureView>(designer.get(`/procedures/${PROCEDURE_ID}`));
  expect(view.versions.map((it) => [it.number, it.status])).toEqual([
    [2, 'PUBLISHED'],
    [1, 'SUPERSEDED'],
  ]);
});

test('a version cannot take force in the past', async () => {
  const revision = await approveDraft(api, PROCEDURE_ID);

  const refused = await no(
    designer.post(`/procedures/${PROCEDURE_ID}/publish`, {
      ...WISH,
      revision,
      effectiveOn: '2026-11-22',
    }),
  );

  expect(refused).toMatchObject({ status: 422, code: 'EFFECTIVE_TOO_EARLY' });
});

test('a new procedure begins with a drawing that opens, and a code is taken once', async () => {
  const wish = { code: '2.000001', name: 'Cấp <giấy> & "xác nhận"', field: 'Hộ tịch' };
  const created = await yes<ProcedureView>(designer.post('/procedures', wish));
  expect(created).toMatchObject({ code: '2.000001', inForce: null, draft: { revision: 1 } });

  const draft = await readDraft(created.procedureId);
  const checked = await yes<Checked>(
    designer.post(`/procedures/${created.procedureId}/check`, { bpmn: draft.bpmn, forms: [] }),
  );
  expect(checked.problems.some((it) => it.rule.startsWith('xml-'))).toBe(false);
  expect(await no(designer.post('/procedures', wish))).toMatchObject({
    status: 409,
    code: 'PROCEDURE_EXISTS',
  });
});

test('a new procedure can begin with a drawing, its forms and its decisions', async () => {
  const { bpmn, forms } = await readDraft();
  const decisions = [readFileSync(FEE_TABLE, 'utf8')];
  const wish = { code: '2.000002', name: 'Vẽ từ bảng', field: 'Hộ tịch' };

  const created = await yes<ProcedureView>(
    designer.post('/procedures', { ...wish, drawing: { bpmn, forms, decisions } }),
  );

  expect(forms.length).toBeGreaterThan(0);
  expect(await readDraft(created.procedureId)).toMatchObject({
    bpmn,
    forms,
    decisions,
    revision: 1,
  });
});

test('a form that a task names and nobody made forbids publishing', async () => {
  const { bpmn } = await readDraft();

  const checked = await yes<Checked>(
    designer.post(`/procedures/${PROCEDURE_ID}/check`, { bpmn, forms: [] }),
  );

  const missing = checked.problems.find((it) => it.rule === 'form-exists');
  expect(missing).toMatchObject({ severity: 'error', facts: { formKey: 'intake' } });
  expect(missing?.message.vi).toContain('intake');
});

test('the counter previews the promise with its ledger and the fee', async () => {
  const counter = await api.as('tiepnhan.binhan');

  const promise = await yes<PromiseView>(
    counter.post('/dossiers/preview', { procedureId: PROCEDURE_ID }),
  );

  expect(promise).toMatchObject({ promisedAt: '2026-11-26T09:00:00+07:00', feeDong: 100_000 });
  expect(promise.ledger?.lines.at(-1)?.runningMinutes).toBe(1440);
});
