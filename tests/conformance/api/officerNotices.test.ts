import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../api/contract/primitives.ts';
import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { Total } from '../../../api/contract/inbox.ts';
import type { NoticePage, NoticeView } from '../../../api/contract/notices.ts';
import { completeTask } from './completeTask.ts';
import {
  INTAKE_VALUES,
  MONDAY,
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

beforeEach(() => {
  api.setNow(MONDAY);
});

afterAll(async () => {
  await api.close();
  rmSync(api.folder, { recursive: true, force: true });
});

/** What the person is told of one dossier. */
const list = async (username: string, dossierId: string): Promise<readonly NoticeView[]> => {
  const person = await api.as(username);
  const items: NoticeView[] = [];
  let search = '';
  for (;;) {
    const page = await yes<NoticePage>(person.get(`/notices${search}`));
    items.push(...page.items);
    if (page.next === null) return items.filter((notice) => notice.dossierId === dossierId);
    search = `?${new URLSearchParams({ cursor: page.next }).toString()}`;
  }
};
const causes = async (username: string, dossierId: string) =>
  (await list(username, dossierId)).map(({ cause }) => cause);
const unread = async (username: string) =>
  (await yes<Total>((await api.as(username)).get('/notices/unread'))).total;
const complete = (username: string, dossierId: string, values: Record<string, JsonValue>) =>
  completeTask(api, username, dossierId, values);

async function untilAppraisal(): Promise<string> {
  const { dossierId } = await receive(api);
  await complete('tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  await complete('lanhdaophong.binhan', dossierId, { assignedOfficer: 'Nguyễn Văn Thuận' });
  return dossierId;
}

async function untilReview(): Promise<string> {
  const dossierId = await untilAppraisal();
  await complete('chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
  await complete('thue.coso1', dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await complete('chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận' });
  return dossierId;
}

describe('what officers are told', () => {
  test('a dossier that comes to a unit is told to its post, not to who sent it on', async () => {
    const { dossierId, code } = await receive(api);
    const of = (username: string) => list(username, dossierId);
    expect(await of('tiepnhan.binhan')).toEqual([]);

    await complete('tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });

    expect(await of('tiepnhan.binhan')).toEqual([]);
    expect(await of('chuyenvien.binhan')).toEqual([]);
    expect(await of('lanhdaophong.thanhphu')).toEqual([]);
    const [notice, ...more] = await of('lanhdaophong.binhan');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      cause: 'handed-over',
      at: MONDAY,
      isRead: false,
      dossierId,
      dossierCode: code,
    });
    expect(notice?.taskId).not.toBeNull();
  });

  test('a task that the head gives to somebody is told to that person', async () => {
    const dossierId = await untilAppraisal();
    expect(await causes('chuyenvien.binhan', dossierId)).toEqual(['handed-over']);
    const head = await api.as('lanhdaophong.binhan');
    const officer = await api.as('chuyenvien.binhan');
    const { taskId } = await openTask(officer, dossierId);
    const { personId } = await yes<{ personId: string }>(officer.get('/session'));

    await yes(head.post(`/tasks/${taskId}/assign`, { assigneeId: personId }));

    expect((await list('chuyenvien.binhan', dossierId))[0]).toMatchObject({
      cause: 'assigned',
      taskId,
    });
    expect(await causes('lanhdaophong.binhan', dossierId)).toEqual(['handed-over']);
  });

  test('a dossier that is sent back is told to its last doer, with the reason', async () => {
    const dossierId = await untilReview();
    const head = await api.as('lanhdaophong.binhan');
    const task = await openTask(head, dossierId);
    const view = await yes<{ sendBackTo: readonly { elementId: string }[] }>(
      head.get(`/tasks/${task.taskId}`),
    );
    const toElementId = view.sendBackTo[0]?.elementId;

    await yes(
      head.post(`/tasks/${task.taskId}/send-back`, { toElementId, reason: 'Thiếu căn cứ' }),
    );

    expect((await list('chuyenvien.binhan', dossierId))[0]).toMatchObject({
      cause: 'returned',
      reason: 'Thiếu căn cứ',
    });
  });

  test('a supplement that arrives is told to who asked, not to who took it', async () => {
    const dossierId = await untilAppraisal();
    await complete('chuyenvien.binhan', dossierId, { appraisal: 'supplement' });
    await complete('tiepnhan.binhan', dossierId, {
      supplementItems: 'Văn bản ủy quyền',
      supplementReason: 'Thiếu',
    });
    const head = await api.as('truongmotcua.binhan');
    const { waitingFor } = await yes<DossierView>(head.get(`/dossiers/${dossierId}`));

    await yes(
      head.post(`/dossiers/${dossierId}/messages`, {
        elementId: waitingFor[0]?.elementId,
        variables: { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true },
      }),
    );

    expect(await causes('tiepnhan.binhan', dossierId)).toContain('arrived');
    expect(await causes('truongmotcua.binhan', dossierId)).not.toContain('arrived');
  });

  test('who watches a dossier is told when it ends', async () => {
    const { dossierId } = await receive(api);
    const watcher = await api.as('truongmotcua.binhan');
    await yes(watcher.post(`/dossiers/${dossierId}/watch`, { isWatched: true }));
    const counter = await api.as('tiepnhan.binhan');

    await yes(counter.post(`/dossiers/${dossierId}/withdraw`, { reason: 'Đổi ý' }));

    expect(await causes('truongmotcua.binhan', dossierId)).toEqual(['watched-ended']);
  });

  test('what was read stays read, and nobody reads what is told to others', async () => {
    const head = await api.as('lanhdaophong.binhan');
    await untilAppraisal();
    const before = await unread('lanhdaophong.binhan');
    const dossierId = await untilAppraisal();
    expect(await unread('lanhdaophong.binhan')).toBe(before + 1);
    const [newest] = await list('lanhdaophong.binhan', dossierId);
    const read = { noticeId: newest?.noticeId, isAllBefore: false };

    expect(await yes<Total>(head.post('/notices/read', read))).toMatchObject({ total: before });
    const [again] = await list('lanhdaophong.binhan', dossierId);
    expect(again?.isRead).toBe(true);
    await yes(head.post('/notices/read', { ...read, isAllBefore: true }));
    expect(await unread('lanhdaophong.binhan')).toBe(0);

    const stranger = await api.as('lanhdaophong.thanhphu');
    const refusal = await no(stranger.post('/notices/read', read));
    expect(refusal).toMatchObject({ code: 'NOTICE_NOT_FOUND', status: 404 });
  });
});

describe('T19: a promise that is near or past', () => {
  test('is told once each to who has the dossier and to the head of the unit', async () => {
    const dossierId = await untilAppraisal();
    const officer = await api.as('chuyenvien.binhan');
    const { taskId } = await openTask(officer, dossierId);
    await yes(officer.post(`/tasks/${taskId}/claim`));
    const told = async () => [
      await causes('chuyenvien.binhan', dossierId),
      await causes('lanhdaophong.binhan', dossierId),
    ];

    // Three working days from Monday 09:00; one of them is left from Wednesday 09:00 on.
    api.setNow('2026-11-25T08:59:00+07:00');
    await api.worker.turn();
    expect(await told()).toEqual([['handed-over'], ['handed-over']]);
    api.setNow('2026-11-25T09:00:00+07:00');
    await api.worker.turn();
    await api.worker.turn();
    expect(await told()).toEqual([
      ['due-soon', 'handed-over'],
      ['due-soon', 'handed-over'],
    ]);
    api.setNow('2026-11-26T09:00:00+07:00');
    await api.worker.turn();
    expect((await told())[0]).toHaveLength(2);
    api.setNow('2026-11-26T09:01:00+07:00');
    await api.worker.turn();
    await api.worker.turn();

    expect(await told()).toEqual([
      ['overdue', 'due-soon', 'handed-over'],
      ['overdue', 'due-soon', 'handed-over'],
    ]);
    expect(await causes('tiepnhan.binhan', dossierId)).toEqual([]);
    await complete('chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
    await api.worker.turn();
    expect(
      (await causes('lanhdaophong.binhan', dossierId)).filter((it) => it === 'overdue'),
    ).toHaveLength(1);
  });

  test('is not told while no time runs, nor of a dossier that is finished', async () => {
    const dossierId = await untilAppraisal();
    const other = await receive(api);
    await complete('chuyenvien.binhan', dossierId, { appraisal: 'supplement' });
    await complete('tiepnhan.binhan', dossierId, {
      supplementItems: 'Văn bản ủy quyền',
      supplementReason: 'Thiếu',
    });
    const counter = await api.as('tiepnhan.binhan');
    await yes(counter.post(`/dossiers/${other.dossierId}/withdraw`, { reason: 'Đổi ý' }));

    api.setNow('2026-11-27T16:00:00+07:00');
    await api.worker.turn();

    for (const told of [dossierId, other.dossierId]) {
      expect(await causes('truongmotcua.binhan', told)).toEqual([]);
    }
  });

  test('is told when the program comes back, if it was down at the moment', async () => {
    const dossierId = await untilAppraisal();
    const { folder } = api;
    await api.close();
    api = await openApi({ folder });

    api.setNow('2026-12-07T08:00:00+07:00');
    await api.worker.turn();

    expect((await causes('chuyenvien.binhan', dossierId)).toSorted()).toEqual([
      'due-soon',
      'handed-over',
      'overdue',
    ]);
  });
});
