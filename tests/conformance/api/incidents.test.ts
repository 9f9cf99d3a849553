import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveDraft } from './approveDraft.ts';
import type { DossierReceived, DossierView, IncidentView } from '../../../api/contract/dossiers.ts';
import type { DraftView, ProcedureView } from '../../../api/contract/procedures.ts';
import {
  householdDossier,
  no,
  openApi,
  openTask,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let counter: Client;
let procedureId: string;

const FORM = {
  key: 'count',
  title: { vi: 'Đếm', en: 'Count' },
  fields: [
    { key: 'copies', label: { vi: 'Số bản', en: 'Copies' }, kind: 'number', required: false },
  ],
};

const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions id="d" targetNamespace="t"
    xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lt="urn:lienthong:bpmn:1">
  <bpmn:process id="p" isExecutable="true" lt:procedureCode="1.000007" lt:legalTerm="1WD">
    <bpmn:startEvent id="s"/>
    <bpmn:userTask id="count" name="Đếm bản" lt:agencyRole="one-stop" lt:post="receiver"
        lt:form="count" lt:budget="1WH"/>
    <bpmn:scriptTask id="total" name="Tính phí" lt:resultVariable="total">
      <bpmn:script>copies * 2000</bpmn:script>
    </bpmn:scriptTask>
    <bpmn:endEvent id="e" lt:outcome="granted"/>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="count"/>
    <bpmn:sequenceFlow id="f2" sourceRef="count" targetRef="total"/>
    <bpmn:sequenceFlow id="f3" sourceRef="total" targetRef="e"/>
  </bpmn:process>
</bpmn:definitions>`;

beforeAll(async () => {
  api = await openApi();
  counter = await api.as('tiepnhan.binhan');
  const designer = await api.as('caicach.tinh');
  const wish = { code: '1.000007', name: 'Đếm bản', field: 'Thử' };
  procedureId = (await yes<ProcedureView>(designer.post('/procedures', wish))).procedureId;
  const content = {
    bpmn: DRAWING,
    decisions: [],
    forms: [FORM],
    papers: [],
    fees: [],
    revision: 1,
  };
  await yes<DraftView>(designer.put(`/procedures/${procedureId}/draft`, content));
  await yes(
    designer.post(`/procedures/${procedureId}/publish`, {
      revision: await approveDraft(api, procedureId),
      effectiveOn: '2026-11-23',
      legalBasis: { text: 'Thử', article: null, from: null },
      note: '',
    }),
  );
});

afterAll(async () => {
  await api.end();
});

test('a dossier that stands still is shown to the administrator, mended and goes on', async () => {
  const wish = { ...householdDossier(), procedureId, papers: [] };
  const { dossierId, code } = await yes<DossierReceived>(counter.post('/dossiers', wish));
  const { taskId } = await openTask(counter, dossierId);
  await yes(counter.post(`/tasks/${taskId}/complete`, { variables: {} }));

  const stands = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(stands).toMatchObject({ instanceStatus: 'incident', status: 4 });
  expect(stands.incidents).toMatchObject([
    { elementId: 'total', code: 'EXPRESSION_FAILED', elementName: 'Tính phí' },
  ]);
  expect(stands.incidents[0]?.allowed.retry).not.toBe(true);
  expect(stands.diagram.tokens).toMatchObject([{ elementId: 'total', kind: 'incident' }]);

  const administrator = await api.as('quantri.tinh');
  const listed = await yes<IncidentView[]>(administrator.get('/incidents'));
  expect(listed.map((it) => it.dossierCode)).toEqual([code]);
  expect(listed[0]?.allowed.retry).toBe(true);
  expect(JSON.stringify(listed)).not.toContain('Nguyễn Thị Hường');

  const path = `/dossiers/${dossierId}/incidents/total/retry`;
  expect((await counter.post(path, { variables: { copies: 3 } })).status).toBe(403);
  const left = await yes<IncidentView[]>(administrator.post(path, { variables: { copies: 3 } }));
  expect(left).toEqual([]);
  const done = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(done).toMatchObject({ instanceStatus: 'completed', outcome: 'granted' });
  expect(await no(administrator.post(path, { variables: {} }))).toMatchObject({
    status: 404,
    code: 'INCIDENT_NOT_FOUND',
  });
});
