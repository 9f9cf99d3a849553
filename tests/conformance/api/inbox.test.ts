import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type {
  ComingPage,
  FollowedPage,
  InboxCounts,
  SavedFilter,
  TaskPage,
  WorkloadRow,
} from '../../../api/contract/inbox.ts';
import type { TaskChanged, TaskView } from '../../../api/contract/tasks.ts';
import { verifyStore } from '../../../engine/run/verifyStore.ts';
import {
  INTAKE_VALUES,
  MONDAY,
  no,
  openApi,
  openTask,
  receive,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let counter: Client;
let head: Client;
let officer: Client;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  api = await openApi();
  const people = await api.services.runtime.store.listPeople();
  ids = new Map(people.map(({ username, personId }) => [username, personId]));
});

beforeEach(async () => {
  api.setNow(MONDAY);
  counter = await api.as('tiepnhan.binhan');
  head = await api.as('lanhdaophong.binhan');
  officer = await api.as('chuyenvien.binhan');
});

afterAll(async () => {
  await api.end();
});

const complete = async (client: Client, dossierId: string, variables: object) => {
  const task = await openTask(client, dossierId);
  return yes<TaskChanged>(client.post(`/tasks/${task.taskId}/complete`, { variables }));
};

/** A dossier whose appraisal waits in the division. */
const toAppraise = async () => {
  const { dossierId } = await receive(api);
  await complete(counter, dossierId, INTAKE_VALUES);
  await complete(head, dossierId, { assignedOfficer: 'Nguyễn Văn Thuận' });
  return { dossierId, task: await openTask(officer, dossierId) };
};

test('a dossier is coming to whose step follows the open one, not to others', async () => {
  const comingTo = async (client: Client, dossierId: string) => {
    const { items } = await yes<ComingPage>(client.get('/inbox/coming'));
    return items.find((row) => row.dossier.dossierId === dossierId);
  };
  const { dossierId } = await receive(api);
  const counts = async () => (await yes<InboxCounts>(head.get('/inbox/counts'))).coming.total;
  const before = await counts();

  expect(await comingTo(head, dossierId)).toMatchObject({
    nextSteps: ['Phân công thụ lý'],
    waitsAt: { stepName: 'Kiểm tra, số hóa và chuyển hồ sơ', post: 'receiver' },
  });
  expect(await comingTo(officer, dossierId)).toBeUndefined();
  expect(await comingTo(counter, dossierId)).toBeUndefined();
  await complete(counter, dossierId, INTAKE_VALUES);

  expect(await comingTo(head, dossierId)).toBeUndefined();
  expect(await counts()).toBe(before - 1);
  expect((await comingTo(officer, dossierId))?.nextSteps).toEqual(['Thẩm định hồ sơ']);
});

test('a dossier sent on is found at whom it waits, until it comes back', async () => {
  const { dossierId } = await receive(api);
  await complete(counter, dossierId, INTAKE_VALUES);

  const sent = await yes<FollowedPage>(counter.get('/inbox/followed?scope=sent'));

  const row = sent.items.find(({ dossier }) => dossier.dossierId === dossierId);
  expect(row?.waitsAt).toMatchObject([{ stepName: 'Phân công thụ lý', post: 'division-head' }]);
  const others = await yes<FollowedPage>(head.get('/inbox/followed?scope=sent'));
  expect(others.items.some(({ dossier }) => dossier.dossierId === dossierId)).toBe(false);
});

test('a star is kept for one person, on rows, on the dossier and in its own list', async () => {
  const { dossierId } = await receive(api);
  const path = `/dossiers/${dossierId}`;

  await yes(counter.post(`${path}/watch`, { isWatched: true }));

  const page = await yes<TaskPage>(counter.get('/tasks'));
  const starred = page.items.filter(({ isWatched }) => isWatched);
  expect(starred.map((row) => row.dossierId)).toEqual([dossierId]);
  expect((await yes<DossierView>(counter.get(path))).isWatched).toBe(true);
  const returner = await api.as('traketqua.binhan');
  expect((await yes<DossierView>(returner.get(path))).isWatched).toBe(false);
  const watched = await yes<FollowedPage>(counter.get('/inbox/followed?scope=watched'));
  expect(watched.items.map(({ dossier }) => dossier.dossierId)).toEqual([dossierId]);
  expect((await yes<InboxCounts>(counter.get('/inbox/counts'))).watched.total).toBe(1);
  await yes(counter.post(`${path}/watch`, { isWatched: false }));
  expect((await yes<InboxCounts>(counter.get('/inbox/counts'))).watched.total).toBe(0);
});

test('a dossier of other agencies cannot be watched', async () => {
  const { dossierId } = await receive(api);
  const other = await api.as('motcua.thanhphu');

  const refused = await no(other.post(`/dossiers/${dossierId}/watch`, { isWatched: true }));

  expect(refused).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  const counts = await yes<InboxCounts>(other.get('/inbox/counts'));
  expect(Object.values(counts)).toEqual(
    Array.from({ length: 6 }, () => ({ total: 0, totalIsMore: false })),
  );
});

test('the tabs count what their lists hold', async () => {
  await receive(api);
  api.setNow('2026-11-23T16:00:00+07:00');
  const late = await api.as('tiepnhan.binhan');

  const counts = await yes<InboxCounts>(late.get('/inbox/counts'));

  for (const scope of ['mine', 'unit', 'late'] as const) {
    const page = await yes<TaskPage>(late.get(`/tasks?scope=${scope}`));
    expect([scope, counts[scope].total]).toEqual([scope, page.total]);
  }
  expect(counts.late.total).toBeGreaterThan(0);
});

test('the head assigns a task, and the history and the chain say so', async () => {
  const { dossierId, task } = await toAppraise();

  const { task: assigned } = await yes<TaskChanged>(
    head.post(`/tasks/${task.taskId}/assign`, { assigneeId: ids.get('chuyenvien.binhan') }),
  );

  expect(assigned).toMatchObject({ status: 'claimed', claimedBy: { name: 'Nguyễn Văn Thuận' } });
  const mine = await yes<TaskPage>(officer.get('/tasks?scope=mine'));
  expect(mine.items.map(({ taskId }) => taskId)).toContain(task.taskId);
  const history = await yes<readonly HistoryLine[]>(head.get(`/dossiers/${dossierId}/history`));
  expect(history.at(-1)?.text.vi).toBe('Giao việc “Thẩm định hồ sơ” cho Nguyễn Văn Thuận');
  const { findings } = await verifyStore(api.services.runtime);
  expect(findings).toEqual([]);
});

test('only the head of the unit assigns, and only to who holds the post', async () => {
  const { task } = await toAppraise();
  const path = `/tasks/${task.taskId}/assign`;
  const toOfficer = { assigneeId: ids.get('chuyenvien.binhan') };

  expect(await no(officer.post(path, toOfficer))).toMatchObject({ status: 403 });
  const leader = await api.as('lanhdao.binhan');
  expect(await no(leader.post(path, toOfficer))).toMatchObject({ status: 403 });
  const toCounter = { assigneeId: ids.get('tiepnhan.binhan') };
  expect(await no(head.post(path, toCounter))).toMatchObject({
    status: 422,
    code: 'ASSIGNEE_LACKS_POST',
  });
  const toNobody = { assigneeId: 'nobody' };
  expect(await no(head.post(path, toNobody))).toMatchObject({ code: 'PERSON_NOT_FOUND' });
  expect((await yes<TaskView>(officer.get(`/tasks/${task.taskId}`))).status).toBe('open');
});

test('who appraised is not given the approval, also not as a substitute', async () => {
  const { dossierId } = await toAppraise();
  await complete(officer, dossierId, { appraisal: 'eligible' });
  await complete(await api.as('thue.coso1'), dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await complete(officer, dossierId, { draftText: 'Giấy chứng nhận' });
  await complete(head, dossierId, { reviewDecision: 'approve' });
  const leader = await api.as('lanhdao.binhan');
  const signing = await openTask(leader, dossierId);
  const admin = await api.as('quantri.tinh');
  await yes(
    admin.post('/substitutions', {
      absentId: ids.get('lanhdao.binhan'),
      substituteId: ids.get('chuyenvien.binhan'),
      agencyId: signing.agencyId,
      post: signing.post,
      from: '2026-11-23',
      to: '2026-11-23',
      reason: 'Đi họp',
    }),
  );

  const refused = await no(
    leader.post(`/tasks/${signing.taskId}/assign`, { assigneeId: ids.get('chuyenvien.binhan') }),
  );

  expect(refused).toMatchObject({ status: 409, code: 'ASSIGNEE_SAME_PERSON' });
});

test('a filter is kept, shared with the unit, and deleted by its owner alone', async () => {
  const wish = { name: 'Tên Hường', scope: 'late', query: 'huong', procedureId: null };
  const agencyId = 'h99-binhan-one-stop';

  const [kept] = await yes<readonly SavedFilter[]>(
    counter.post('/inbox/filters', { ...wish, agencyId }),
  );

  expect(kept).toMatchObject({ ...wish, agencyId, isMine: true });
  const colleague = await api.as('traketqua.binhan');
  const [seen] = await yes<readonly SavedFilter[]>(colleague.get('/inbox/filters'));
  expect(seen).toMatchObject({ ...wish, isMine: false });
  expect(await yes(officer.get('/inbox/filters'))).toEqual([]);
  const path = `/inbox/filters/${kept?.filterId}/delete`;
  expect(await no(colleague.post(path))).toMatchObject({ code: 'FILTER_NOT_FOUND' });
  expect(await yes(counter.post(path))).toEqual([]);
  const foreign = { ...wish, agencyId: 'h99-thanhphu-one-stop' };
  expect(await no(counter.post('/inbox/filters', foreign))).toMatchObject({ status: 403 });
});

test('no more filters than can be looked through are kept', async () => {
  const client = await api.as('vanthu.binhan');
  const wish = { name: 'x', scope: 'unit', query: '', procedureId: null, agencyId: null };
  for (let count = 0; count < 50; count += 1) await yes(client.post('/inbox/filters', wish));

  expect(await no(client.post('/inbox/filters', wish))).toMatchObject({ code: 'FILTERS_FULL' });
});

test('the workload is for heads, of their own unit, and counts the week', async () => {
  const { task, dossierId } = await toAppraise();
  await yes(officer.post(`/tasks/${task.taskId}/claim`));

  const rows = await yes<readonly WorkloadRow[]>(head.get('/inbox/workload'));

  expect(new Set(rows.map(({ agencyId }) => agencyId))).toEqual(new Set([task.agencyId]));
  const own = () => rows.find(({ person }) => person.personId === ids.get('chuyenvien.binhan'));
  expect(own()?.claimed).toBeGreaterThan(0);
  await complete(officer, dossierId, { appraisal: 'eligible' });
  const after = await yes<readonly WorkloadRow[]>(head.get('/inbox/workload'));
  const then = after.find(({ person }) => person.personId === ids.get('chuyenvien.binhan'));
  expect(then?.doneThisWeek).toBe((own()?.doneThisWeek ?? 0) + 1);
  const clerk = await api.as('vanthu.binhan');
  expect(await no(clerk.get('/inbox/workload'))).toMatchObject({ status: 403 });
  api.setNow('2026-11-30T08:00:00+07:00');
  const nextWeek = await yes<readonly WorkloadRow[]>(
    (await api.as('lanhdaophong.binhan')).get('/inbox/workload'),
  );
  expect(nextWeek.every(({ doneThisWeek }) => doneThisWeek === 0)).toBe(true);
});
