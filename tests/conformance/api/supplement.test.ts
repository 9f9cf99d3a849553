import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView } from '../../../api/contract/dossiers.ts';
import { FormFieldSchema } from '../../../api/contract/forms.ts';
import type { LedgerView } from '../../../api/contract/ledger.ts';
import type { TaskView } from '../../../api/contract/tasks.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import { completeTask } from './completeTask.ts';
import { INTAKE_VALUES, no, openApi, openTask, receive, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

async function askForSupplement(dossierId: string): Promise<void> {
  await completeTask(api, 'tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, {
    assignedOfficer: 'Nguyễn Văn Thuận',
  });
  await completeTask(api, 'chuyenvien.binhan', dossierId, { appraisal: 'supplement' });
  await completeTask(api, 'tiepnhan.binhan', dossierId, {
    supplementItems: 'Văn bản ủy quyền',
    supplementReason: 'Thiếu',
  });
}

const HANDED_IN = { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true };

test('while a supplement is awaited the clock stands; with it, it starts anew', async () => {
  const { dossierId, code, trackingSecret, promisedAt } = await receive(api);
  await askForSupplement(dossierId);
  const counter = await api.as('tiepnhan.binhan');

  const waiting = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  const tracked = await yes<TrackingView>(
    api.nobody.post('/tracking', { code, secret: trackingSecret }),
  );
  expect(waiting).toMatchObject({ status: 5, clock: 'paused', holder: [] });
  expect(waiting.waitingFor).toMatchObject([
    { elementId: 'supplementReceived', form: { key: 'supplement' } },
  ]);
  expect(waiting.diagram.tokens.map((it) => it.elementId)).toEqual(['supplementReceived']);
  expect(tracked.asked?.vi).toContain('Bổ sung');
  expect(tracked.clock).toBe('paused');
  const ledger = await yes<LedgerView>(counter.get(`/dossiers/${dossierId}/ledger`));
  expect(ledger).toMatchObject({
    pausedSince: '2026-11-23T09:00:00+07:00',
    remainingMinutes: ledger.minutes,
    dueAt: '2026-11-23T09:00:00+07:00',
  });
  expect(tracked.askedWords.map(({ label, words }) => [label.vi, words])).toEqual([
    ['Nội dung cần bổ sung', 'Văn bản ủy quyền'],
    ['Lý do', 'Thiếu'],
  ]);

  api.setNow('2026-11-25T08:00:00+07:00');
  const again = await api.as('tiepnhan.binhan');
  const after = await yes<DossierView>(
    again.post(`/dossiers/${dossierId}/messages`, {
      elementId: 'supplementReceived',
      variables: HANDED_IN,
    }),
  );
  expect(after).toMatchObject({ status: 4, clock: 'running', waitingFor: [] });
  expect(after.promisedAt).toBe('2026-11-30T08:00:00+07:00');
  expect(await yes<LedgerView>(again.get(`/dossiers/${dossierId}/ledger`))).toMatchObject({
    pausedSince: null,
    remainingMinutes: null,
    startAt: '2026-11-25T08:00:00+07:00',
    dueAt: after.promisedAt,
  });
  expect(after.promisedAt).not.toBe(promisedAt);
  expect(after.holder[0]?.stepName).toBe('Thẩm định hồ sơ đã bổ sung');
  api.setNow('2026-11-23T09:00:00+07:00');
});

test('nothing can be handed in that nobody waits for, or that its form does not take', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const post = (elementId: string, variables: object) =>
    counter.post(`/dossiers/${dossierId}/messages`, { elementId, variables });

  expect(await no(post('supplementReceived', HANDED_IN))).toMatchObject({
    status: 409,
    code: 'EVENT_NOT_EXPECTED',
  });
  await askForSupplement(dossierId);
  expect(await no(post('supplementReceived', { appraisal: 'eligible' }))).toMatchObject({
    status: 422,
    code: 'FORM_INVALID',
  });
});

test('of what officers typed in, only fields marked for the applicant leave', async () => {
  const { dossierId, code, trackingSecret } = await receive(api);
  await completeTask(api, 'tiepnhan.binhan', dossierId, {
    ...INTAKE_VALUES,
    intakeNote: 'CANARY note',
  });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, { assignedOfficer: 'CANARY officer' });
  await completeTask(api, 'chuyenvien.binhan', dossierId, {
    appraisal: 'supplement',
    appraisalNote: 'CANARY appraisal',
  });
  await completeTask(api, 'tiepnhan.binhan', dossierId, {
    supplementItems: 'Văn bản ủy quyền',
    supplementReason: 'Thiếu',
  });

  const response = await api.nobody.post('/tracking', { code, secret: trackingSecret });
  const text = await response.text();

  expect(text).toContain('Văn bản ủy quyền');
  expect(text).not.toContain('CANARY');
  const unmarked = FormFieldSchema.parse({
    key: 'note',
    label: { vi: 'Ghi chú', en: 'Note' },
    kind: 'text',
    required: false,
  });
  expect(unmarked.shownToApplicant).toBeUndefined();
});

test('T12: after three working days a supplement is refused, and a decision is not', async () => {
  const { dossierId } = await receive(api);
  await completeTask(api, 'tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, { assignedOfficer: 'A' });
  const { taskId } = await openTask(await api.as('chuyenvien.binhan'), dossierId);
  const complete = async (appraisal: string) =>
    (await api.as('chuyenvien.binhan')).post(`/tasks/${taskId}/complete`, {
      variables: { appraisal },
    });
  const officer = await api.as('chuyenvien.binhan');

  const shown = await yes<TaskView>(officer.get(`/tasks/${taskId}`));
  expect(shown.supplementUntil).toBe('2026-11-26T09:00:00+07:00');
  api.setNow('2026-11-26T09:01:00+07:00');
  expect(await no(complete('supplement'))).toMatchObject({
    status: 409,
    code: 'SUPPLEMENT_TOO_LATE',
    detail: expect.stringContaining('09:00'),
  });
  await yes(complete('eligible'));
  api.setNow('2026-11-23T09:00:00+07:00');
});
