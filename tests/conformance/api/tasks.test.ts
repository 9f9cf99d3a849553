import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { TaskPage } from '../../../api/contract/inbox.ts';
import type { TaskChanged, TaskView } from '../../../api/contract/tasks.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  no,
  openApi,
  openTask,
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

test('a claimed task is mine, and given back it is the unit’s again', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);

  const claimed = await yes<TaskChanged>(counter.post(`/tasks/${taskId}/claim`));
  const mine = await yes<TaskPage>(counter.get('/tasks?scope=mine'));
  const released = await yes<TaskChanged>(counter.post(`/tasks/${taskId}/release`));

  expect(claimed.task).toMatchObject({
    status: 'claimed',
    claimedBy: { name: 'Trần Thị Mai Khanh' },
  });
  expect(claimed.task.allowed.claim).not.toBe(true);
  expect(mine.items.map((it) => it.taskId)).toContain(taskId);
  expect(released.task).toMatchObject({ status: 'open', claimedBy: null });
  expect(released.dossierRevision).toBe(claimed.dossierRevision + 1);
});

test('a second person who completes is told who was faster and when', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);
  await yes(counter.post(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES }));

  const late = await no(counter.post(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES }));

  expect(late).toMatchObject({
    status: 409,
    code: 'TASK_ALREADY_COMPLETED',
    texts: { vi: 'Trần Thị Mai Khanh đã hoàn thành công việc này lúc 09:00 23/11/2026.' },
    facts: { at: '2026-11-23T09:00:00+07:00' },
  });
});

test('the same command sent twice takes effect once and is answered the same', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);
  const send = () =>
    counter.post(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES }, `once-${taskId}`);

  const first = await yes<TaskChanged>(send());
  const second = await yes<TaskChanged>(send());

  expect(second).toEqual(first);
  const view = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(view.tasks).toHaveLength(2);
});

test('the same receipt sent twice makes one dossier with one secret', async () => {
  const counter = await api.as('tiepnhan.binhan');
  const send = () => counter.post('/dossiers', householdDossier(), 'receive-once-1');

  const first = await yes<{ code: string; trackingSecret: string }>(send());
  const second = await yes<{ code: string; trackingSecret: string }>(send());

  expect(second).toEqual(first);
});

test('a command id that was used for something else is refused', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);
  await yes(counter.post(`/tasks/${taskId}/claim`, undefined, 'used-command-1'));

  const refused = await no(counter.post(`/tasks/${taskId}/release`, undefined, 'used-command-1'));

  expect(refused).toMatchObject({ status: 409, code: 'COMMAND_ID_USED' });
});

test('a writing request without a command id is refused', async () => {
  const { cookie } = await api.as('tiepnhan.binhan');

  const response = await api.app.request('/api/tasks/none/claim', {
    method: 'POST',
    headers: { cookie },
  });

  expect(await no(response)).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
});

test('a way back that is not drawn is refused', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const row = await openTask(counter, dossierId);

  const refused = await no(
    counter.post(`/tasks/${row.taskId}/send-back`, { toElementId: 'sign', reason: 'x' }),
  );

  const view = await yes<TaskView>(counter.get(`/tasks/${row.taskId}`));
  expect(view.allowed.sendBack).not.toBe(true);
  expect(refused).toMatchObject({ status: 422, code: 'SEND_BACK_NOT_DRAWN' });
});

test('the inbox is sorted by due moment and marks what is late', async () => {
  api.setNow('2026-11-23T08:00:00+07:00');
  const early = await receive(api);
  api.setNow('2026-11-23T09:00:00+07:00');
  const later = await receive(api);
  api.setNow('2026-11-23T10:30:00+07:00');
  const counter = await api.as('tiepnhan.binhan');

  const { items } = await yes<TaskPage>(counter.get('/tasks'));
  const overdue = await yes<TaskPage>(counter.get('/tasks?scope=late'));

  const ids = items.map((it) => it.dossierId);
  expect(ids.indexOf(early.dossierId)).toBeLessThan(ids.indexOf(later.dossierId));
  const due = items.map((it) => it.dueAt ?? '');
  expect(due).toEqual(due.toSorted());
  const late = items.find((it) => it.dossierId === early.dossierId);
  expect(late).toMatchObject({ urgency: 'overdue', remainingMinutes: -30 });
  expect(items.find((it) => it.dossierId === later.dossierId)).toMatchObject({
    urgency: 'soon',
    remainingMinutes: 30,
  });
  expect(overdue.items.map((it) => it.dossierId)).toContain(early.dossierId);
  expect(overdue.items.map((it) => it.dossierId)).not.toContain(later.dossierId);
  api.setNow('2026-11-23T09:00:00+07:00');
});
