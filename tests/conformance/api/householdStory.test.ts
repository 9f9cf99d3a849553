import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { LedgerView } from '../../../api/contract/ledger.ts';
import type { TaskChanged, TaskView } from '../../../api/contract/tasks.ts';
import type { StepTimes } from '../../../api/contract/stepTimes.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import { completeTask } from './completeTask.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  no,
  openApi,
  openTask,
  PROCEDURE_ID,
  receive,
  yes,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

test('a dossier goes through two agencies and back to the applicant', async () => {
  const received = await receive(api);
  const { dossierId, code, trackingSecret } = received;
  const counter = await api.as('tiepnhan.binhan');

  expect(code).toMatch(/^H99\.21\.01-261123-\d{4}$/u);
  expect(received.promisedAt).toBe('2026-11-26T09:00:00+07:00');
  expect(received).toMatchObject({ status: 2, timeliness: 'within', clock: 'running' });

  await completeTask(api, 'tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  const underWay = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(underWay).toMatchObject({ status: 4, instanceStatus: 'active' });
  expect(underWay.holder.map((it) => it.stepName)).toEqual(['Phân công thụ lý']);
  expect(underWay.next.map((it) => it.elementId)).toEqual(['appraise']);
  expect(underWay.diagram.tokens.map((it) => it.elementId)).toEqual(['assign']);
  expect(underWay.diagram.passes.map((it) => it.elementId)).toContain('intake');
  expect(underWay.diagram.flows).toContain('intake_assign');

  await completeTask(api, 'lanhdaophong.binhan', dossierId, {
    assignedOfficer: 'Nguyễn Văn Thuận',
  });
  const officer = await api.as('chuyenvien.binhan');
  const appraisal = await openTask(officer, dossierId);
  await yes(officer.post(`/tasks/${appraisal.taskId}/claim`));
  const view = await yes<TaskView>(officer.get(`/tasks/${appraisal.taskId}`));
  expect(view).toMatchObject({
    status: 'claimed',
    budgetMinutes: 480,
    stepName: 'Thẩm định hồ sơ',
  });
  expect(view.values).toMatchObject({ householdName: 'Tạp hóa Hường' });
  expect(view.values).not.toHaveProperty('capitalDong');
  expect(view.form?.key).toBe('appraise');
  await completeTask(api, 'chuyenvien.binhan', dossierId, { appraisal: 'eligible' });

  await completeTask(api, 'thue.coso1', dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await completeTask(api, 'chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận' });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });

  const leader = await api.as('lanhdao.binhan');
  const signing = await openTask(leader, dossierId);
  const detail = await yes<TaskView>(leader.get(`/tasks/${signing.taskId}`));
  expect(detail.sendBackTo.length).toBeGreaterThan(0);
  expect(detail.allowed.sendBack).toBe(true);
  const [target] = detail.sendBackTo;
  const sent = await yes<TaskChanged>(
    leader.post(`/tasks/${signing.taskId}/send-back`, {
      toElementId: target?.elementId,
      reason: 'Sai tên hộ kinh doanh',
    }),
  );
  expect(sent.task.status).toBe('completed');

  const again = await yes<DossierView>(leader.get(`/dossiers/${dossierId}`));
  expect(again.holder[0]?.stepName).toBe(target?.name);
  await finishFrom(again.holder[0]?.stepName ?? '', dossierId);

  const done = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(done).toMatchObject({ outcome: 'granted', instanceStatus: 'completed', holder: [] });
  expect(done.timeliness).toBe('early');
  const tracked = await yes<TrackingView>(
    api.nobody.post('/tracking', { code, secret: trackingSecret }),
  );
  expect(tracked).toMatchObject({ code, status: done.status });
  expect(tracked.history.map((it) => it.stepName)).toContain('Cơ quan thuế cấp mã số thuế');

  const history = await yes<HistoryLine[]>(counter.get(`/dossiers/${dossierId}/history`));
  expect(history.map((it) => it.seq)).toEqual(history.map((_, index) => index + 1));
  expect(history.some((it) => it.text.vi.includes('Sai tên hộ kinh doanh'))).toBe(true);
  const ledger = await yes<LedgerView>(counter.get(`/dossiers/${dossierId}/ledger`));
  expect(ledger).toMatchObject({ dueAt: '2026-11-26T09:00:00+07:00', minutes: 1440 });
  expect(ledger.lines.at(-1)?.runningMinutes).toBe(1440);
});

test('times of its steps are known to who draws, those of an open dossier are not', async () => {
  const { dossierId } = await receive(api);
  await completeTask(api, 'tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  const designer = await api.as('caicach.tinh');

  const times = await yes<StepTimes>(designer.get(`/procedures/${PROCEDURE_ID}/step-times`));

  expect(times.versionNumber).toBe(1);
  const countOf = (id: string) => times.steps.find(({ elementId }) => elementId === id)?.count;
  expect(countOf('intake')).toBe(1);
  // It was sent back once.
  expect(countOf('sign')).toBe(2);
  for (const { least, median, p90 } of times.steps) {
    expect([least, median, p90]).toEqual([least, median, p90].toSorted((a, b) => a - b));
  }
});

async function finishFrom(stepName: string, dossierId: string): Promise<void> {
  if (stepName.includes('dự thảo') && !stepName.startsWith('Duyệt')) {
    await completeTask(api, 'chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận, sửa' });
  }
  await completeTask(api, 'lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });
  await completeTask(api, 'lanhdao.binhan', dossierId, { signDecision: 'sign' });
  await completeTask(api, 'vanthu.binhan', dossierId, {
    resultNumber: '12',
    resultIssuedOn: '2026-11-23',
  });
  await completeTask(api, 'traketqua.binhan', dossierId, {
    returnedTo: 'Nguyễn Thị Hường',
    returnedToId: '089190001234',
    returnedBy: 'counter',
  });
}

test('a value that does not fit the form is refused and changes nothing', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);
  const post = (variables: object) => counter.post(`/tasks/${taskId}/complete`, { variables });

  const unknown = await no(post({ ...INTAKE_VALUES, appraisal: 'eligible' }));
  const wrongKind = await no(post({ ...INTAKE_VALUES, capitalDong: 'nhiều' }));
  const missing = await no(post({}));

  expect(unknown).toMatchObject({
    status: 422,
    code: 'FORM_INVALID',
    facts: { field: 'appraisal' },
  });
  expect(wrongKind.facts).toMatchObject({ field: 'capitalDong', what: 'kind' });
  expect(missing.facts).toMatchObject({ field: 'householdName', what: 'missing' });
  expect((await openTask(counter, dossierId)).status).toBe('open');
});

test('a dossier without its required papers is refused with their keys', async () => {
  const counter = await api.as('tiepnhan.binhan');
  const wish = { ...householdDossier(), papers: [] };

  const refused = await no(counter.post('/dossiers', wish));

  expect(refused).toMatchObject({ status: 422, code: 'PAPERS_MISSING' });
  expect(refused.facts).toEqual({ paperKeys: ['application'] });
});
