import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HistoryLine } from '../../../api/contract/dossiers.ts';
import type { Me } from '../../../api/contract/session.ts';
import type { SubstitutionPage } from '../../../api/contract/substitutions.ts';
import type { TaskPage } from '../../../api/contract/inbox.ts';
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

const DIVISION = 'h99-binhan-division';

let api: OpenApi;
let head: Client;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  api = await openApi();
  const people = await api.services.runtime.store.listPeople();
  ids = new Map(people.map(({ username, personId }) => [username, personId]));
});

beforeEach(async () => {
  api.setNow(MONDAY);
  head = await api.as('lanhdaophong.binhan');
});

afterAll(async () => {
  await api.end();
});

const wish = (change: object = {}) => ({
  absentId: ids.get('chuyenvien.binhan'),
  substituteId: ids.get('tuphap.binhan'),
  agencyId: DIVISION,
  post: 'officer',
  from: '2026-11-23',
  to: '2026-11-24',
  reason: 'Nghỉ phép',
  ...change,
});

const endAll = async () => {
  const { items } = await yes<SubstitutionPage>(head.get('/substitutions'));
  for (const it of items) await yes(head.post(`/substitutions/${it.substitutionId}/end`));
};

test('a substitute sees and does the tasks of the post, on those days only, by name', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');
  const intake = await openTask(counter, dossierId);
  await yes(counter.post(`/tasks/${intake.taskId}/complete`, { variables: INTAKE_VALUES }));
  const assign = await openTask(head, dossierId);
  const assigned = { variables: { assignedOfficer: 'Nguyễn Văn Thuận' } };
  await yes(head.post(`/tasks/${assign.taskId}/complete`, assigned));
  const substitute = await api.as('tuphap.binhan');
  const before = await yes<TaskPage>(substitute.get('/tasks'));

  const page = await yes<SubstitutionPage>(head.post('/substitutions', wish()));

  expect(before.items.some((it) => it.dossierId === dossierId)).toBe(false);
  expect(page.items).toMatchObject([
    { absent: { name: 'Nguyễn Văn Thuận' }, isInEffect: true, post: 'officer' },
  ]);
  const task = await openTask(substitute, dossierId);
  const values = { variables: { appraisal: 'eligible' } };
  await yes(substitute.post(`/tasks/${task.taskId}/complete`, values));
  const history = await yes<readonly HistoryLine[]>(head.get(`/dossiers/${dossierId}/history`));
  expect(history.find(({ elementId }) => elementId === 'appraise')).toMatchObject({
    personName: 'Huỳnh Tấn Lực',
    standsInFor: 'Nguyễn Văn Thuận',
  });
  api.setNow('2026-11-25T08:00:00+07:00');
  const after = await (await api.as('tuphap.binhan')).get(`/dossiers/${dossierId}`);
  expect(after.status).toBe(404);
  api.setNow(MONDAY);
  await endAll();
});

test('who appraised does not approve, whoever they stand in for', async () => {
  const { dossierId } = await receive(api);
  const leader = wish({
    absentId: ids.get('lanhdao.binhan'),
    substituteId: ids.get('lanhdaophong.binhan'),
    agencyId: 'h99-binhan-leader',
    post: 'authority-leader',
  });
  const away = await api.as('lanhdao.binhan');
  const { items } = await yes<SubstitutionPage>(away.post('/substitutions', leader));
  const complete = async (username: string, variables: object) => {
    const person = await api.as(username);
    const { taskId } = await openTask(person, dossierId);
    return person.post(`/tasks/${taskId}/complete`, { variables });
  };
  await yes(complete('tiepnhan.binhan', INTAKE_VALUES));
  await yes(complete('lanhdaophong.binhan', { assignedOfficer: 'Nguyễn Văn Thuận' }));
  await yes(complete('chuyenvien.binhan', { appraisal: 'eligible' }));
  const tax = { taxCode: '8912345678', taxOfficeName: 'Thuế cơ sở 1', taxIssuedOn: '2026-11-23' };
  await yes(complete('thue.coso1', tax));
  await yes(complete('chuyenvien.binhan', { draftText: 'Giấy chứng nhận' }));
  await yes(complete('lanhdaophong.binhan', { reviewDecision: 'approve' }));

  const { allowed } = await openTask(await api.as('lanhdaophong.binhan'), dossierId);
  const why = 'bạn đã làm bước “Duyệt dự thảo” của hồ sơ này, nên người khác phải làm.';
  expect(allowed).toMatchObject({
    claim: { reason: { vi: why } },
    complete: { reason: { vi: why } },
  });
  const refused = await no(complete('lanhdaophong.binhan', { signDecision: 'sign' }));

  expect(refused).toMatchObject({ code: 'SAME_PERSON' });
  expect(refused.texts.vi).toContain('“Duyệt dự thảo”');
  await yes(complete('lanhdao.binhan', { signDecision: 'sign' }));
  await yes(away.post(`/substitutions/${items[0]?.substitutionId}/end`));
});

test('a substitute of a head has the role too, until it is ended', async () => {
  const deputy = wish({
    absentId: ids.get('lanhdaophong.binhan'),
    substituteId: ids.get('chuyenvien.binhan'),
    post: 'division-head',
  });
  const page = await yes<SubstitutionPage>(head.post('/substitutions', deputy));
  const officer = await api.as('chuyenvien.binhan');

  const during = await yes<Me>(officer.get('/session'));
  await yes(head.post(`/substitutions/${page.items[0]?.substitutionId}/end`));
  const after = await yes<Me>(officer.get('/session'));

  expect(during.can['substitution.decide']).toBe(true);
  expect(after.can['substitution.decide']).toBe(false);
});

test.each([
  ['SUBSTITUTE_SAME', { substituteId: 'chuyenvien.binhan' }],
  ['POST_NOT_HELD', { post: 'clerk' }],
  ['PERSON_NOT_FOUND', { substituteId: 'nobody' }],
  ['SUBSTITUTION_DATES', { from: '2026-11-25' }],
  ['SUBSTITUTION_DATES', { from: '2026-11-20', to: '2026-11-22' }],
  ['SUBSTITUTION_DATES', { to: '2027-11-23' }],
  ['FORBIDDEN', { agencyId: 'h99-thanhphu-division' }],
])('%s: %j', async (code, change) => {
  const { substituteId, ...rest } = { substituteId: 'tuphap.binhan', ...change };
  const named = { ...rest, substituteId: ids.get(substituteId) ?? substituteId };

  const refused = await no(head.post('/substitutions', wish(named)));

  expect(refused.code).toBe(code);
});

test('a post has one substitute on a day', async () => {
  await yes(head.post('/substitutions', wish()));

  const again = await no(
    head.post('/substitutions', wish({ from: '2026-11-24', to: '2026-11-30' })),
  );

  expect(again.code).toBe('SUBSTITUTION_OVERLAPS');
  await endAll();
});

test('of two who find a substitute for the same days at once, one does', async () => {
  const answers = await Promise.all([
    head.post('/substitutions', wish()),
    head.post('/substitutions', wish({ from: '2026-11-24', to: '2026-11-25' })),
  ]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(await no(refused!)).toMatchObject({ code: 'SUBSTITUTION_OVERLAPS' });
  await endAll();
});
