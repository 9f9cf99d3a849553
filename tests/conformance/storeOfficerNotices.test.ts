import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Store } from '../../engine/store/store.ts';
import type { NoticeReader } from '../../engine/store/officerNoticeStore.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anIntake, anOfficerNotice, aTask } from '../support/records.ts';

const SEAT = { agencyId: asId<never>('one-stop'), post: 'receiver' };
const MAI: NoticeReader = { personId: asId('mai'), seats: [SEAT], since: 0 };
const TO_MAI = { personId: MAI.personId, agencyId: null, post: null };

describe.each(['memory', 'sqlite'] as const)('notices to officers on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;
  const told = async (reader: NoticeReader, limit = 9, cursor: string | null = null) =>
    store.listOfficerNotices({ ...reader, cursor, limit });
  const ids = async (reader: NoticeReader) =>
    (await told(reader)).rows.map(({ notice }) => notice.noticeId);

  test('they are written with their dossier or not at all, and once', async () => {
    const stale = [{ record: aDossier({ revision: 9 }), expectedRevision: 8 }];
    const lost = anOfficerNotice({ noticeId: 'lost' });

    expect(await commit({ ...anIntake(), officerNotices: [anOfficerNotice()] })).toBe('committed');
    expect(await commit({ dossiers: stale, officerNotices: [lost] })).toBe('conflict');
    expect(await commit({ officerNotices: [anOfficerNotice()] })).toBe('conflict');

    expect(await store.findOfficerNotice('D1.1.0')).toEqual(anOfficerNotice());
    expect(await store.findOfficerNotice('lost')).toBeNull();
  });

  test('a person is given their own and those of their posts, newest first', async () => {
    const officerNotices = [
      anOfficerNotice({ noticeId: 'old', at: 10 }),
      anOfficerNotice({ noticeId: 'post', at: 20 }),
      anOfficerNotice({ noticeId: 'a', at: 30, ...TO_MAI }),
      anOfficerNotice({ noticeId: 'b', at: 30, ...TO_MAI }),
      anOfficerNotice({ noticeId: 'other post', post: 'returner' }),
      anOfficerNotice({ noticeId: 'other unit', agencyId: asId('tax') }),
      anOfficerNotice({ noticeId: 'other person', ...TO_MAI, personId: asId('phuc') }),
      anOfficerNotice({ noticeId: 'own doing', byPersonId: MAI.personId }),
    ];
    await commit({ ...anIntake(), officerNotices });

    expect(await ids(MAI)).toEqual(['b', 'a', 'post', 'old']);
    expect(await ids({ ...MAI, since: 20 })).toEqual(['b', 'a', 'post']);
    const first = await told(MAI, 2);
    const second = await told(MAI, 2, first.next);
    expect(second.rows.map(({ notice }) => notice.noticeId)).toEqual(['post', 'old']);
    expect(second.next).toBeNull();
  });

  test('of a dossier of other agencies nothing is given any more', async () => {
    await commit({ ...anIntake(), officerNotices: [anOfficerNotice({ ...TO_MAI })] });

    expect(await ids({ ...MAI, seats: [{ ...SEAT, agencyId: asId('tax') }] })).toEqual([]);
    expect(await ids({ ...MAI, seats: [] })).toEqual([]);
  });

  test('what is read is read by that person alone, one by one or up to one', async () => {
    const officerNotices = [10, 20, 30, 40].map((at) =>
      anOfficerNotice({ noticeId: `n${at}`, at }),
    );
    await commit({ ...anIntake(), officerNotices });
    const { personId } = MAI;

    await commit({ noticeReads: [{ personId, noticeId: 'n30' }] });
    await commit({ noticeReads: [{ personId, noticeId: 'n30' }] });
    expect((await told(MAI)).rows.map(({ isRead }) => isRead)).toEqual([false, true, false, false]);
    expect(await store.countUnread(MAI, 9)).toEqual({ count: 3, isMore: false });
    await commit({ noticesReadUntil: [{ personId, until: 20 }] });

    expect(await store.countUnread(MAI, 9)).toEqual({ count: 1, isMore: false });
    const phuc = { ...MAI, personId: asId<never>('phuc') };
    expect(await store.countUnread(phuc, 3)).toEqual({ count: 3, isMore: true });
  });

  test('a reminder is one of its kind, and goes once', async () => {
    const dossierId = asId<never>('D1');
    const soon = { dossierId, kind: 'due-soon', dueAt: 10 } as const;
    const overdue = { dossierId, kind: 'overdue', dueAt: 20 } as const;
    await commit({ ...anIntake(), reminders: [overdue, { ...soon, dueAt: 5 }] });
    await commit({ reminders: [soon] });

    expect(await store.listDueReminders(9, 9)).toEqual([]);
    expect(await store.listDueReminders(20, 9)).toEqual([soon, overdue]);
    expect((await store.findSituation(dossierId))?.reminders).toEqual([soon, overdue]);
    expect(await commit({ removedReminders: [{ ...soon, dueAt: 5 }] })).toBe('conflict');
    expect(await commit({ removedReminders: [soon] })).toBe('committed');
    expect(await commit({ removedReminders: [soon] })).toBe('conflict');
    expect(await store.findReminder(dossierId, 'due-soon')).toBeNull();
    expect(await store.findReminder(dossierId, 'overdue')).toEqual(overdue);
  });

  test('a situation names who completed a step and who watches', async () => {
    const done = (taskId: string, differs: Partial<TaskRecord>) =>
      aTask({ taskId: asId(taskId), status: 'completed', ...differs });
    const watch = { dossierId: asId<never>('D1'), since: 1 };
    await commit({
      ...anIntake(),
      tasks: [
        aTask(),
        done('I1.2.0', { elementId: 'sign', closedAt: 9, closedBy: asId('phuc') }),
        done('I1.10.0', { elementId: 'number', closedAt: 8, closedBy: asId('mai') }),
        done('I1.1.9', { elementId: 'weigh', closedAt: 8, closedBy: null }),
        done('I1.3.0', { kind: 'receive', closedAt: 7 }),
      ],
      watches: [
        { ...watch, personId: asId('phuc') },
        { ...watch, personId: asId('mai') },
      ],
    });

    const situation = await store.findSituation(asId('D1'));

    expect(situation?.watcherIds).toEqual(['mai', 'phuc']);
    expect(situation?.doneTasks).toEqual([
      { instanceId: 'I1', elementId: 'weigh', closedBy: null },
      { instanceId: 'I1', elementId: 'number', closedBy: 'mai' },
      { instanceId: 'I1', elementId: 'sign', closedBy: 'phuc' },
    ]);
  });
});
