import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId, type DossierId } from '../../engine/model/ids.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aCall, aDossier, aNotice, anIntake, anOfficerNotice } from '../support/records.ts';
import { aSubmission } from '../support/submissionRecords.ts';

const ENDED = asId<DossierId>('D2');

describe.each(['memory', 'sqlite'] as const)('what is old on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(async () => {
    opened = openStore(kind);
    store = opened.store;
    const record = aDossier({
      dossierId: ENDED,
      code: 'ended',
      dayNumber: 2,
      status: 10,
      finishedAt: 5,
    });
    const ended = { record, expectedRevision: null };
    const intake = anIntake();
    await commit({ ...intake, dossiers: [...intake.dossiers, ended] });
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;

  test('notices that were sent or given up are listed, the oldest first', async () => {
    const old = { dossierId: ENDED, status: 'sent', createdAt: 10 } as const;
    await commit({
      notices: [
        aNotice({ ...old, noticeId: 'b' }),
        aNotice({ ...old, noticeId: 'a' }),
        aNotice({ ...old, noticeId: 'given up', status: 'failed', createdAt: 9 }),
        aNotice({ ...old, noticeId: 'waits', status: 'pending', createdAt: 1 }),
        aNotice({ ...old, noticeId: 'under way', dossierId: asId('D1') }),
        aNotice({ ...old, noticeId: 'young', createdAt: 20 }),
      ],
    });

    expect(await store.listOldNotices(20, 9)).toEqual(['given up', 'a', 'b']);
    expect(await store.listOldNotices(20, 1)).toEqual(['given up']);
    expect(await store.listOldNotices(9, 9)).toEqual([]);
  });

  test('notices of submissions are listed once these have ended', async () => {
    const row = (id: string, status: 1 | 2 | 3 | 5) => ({
      record: aSubmission({ submissionId: asId(id), number: id, dayNumber: status, status }),
      expectedRevision: null,
    });
    const told = (submissionId: string) =>
      aNotice({
        noticeId: `of ${submissionId}`,
        dossierId: null,
        submissionId: asId(submissionId),
        status: 'sent',
        createdAt: 10,
      });
    await commit({
      submissions: [row('waits', 1), row('accepted', 2), row('refused', 3), row('asked', 5)],
      notices: ['waits', 'accepted', 'refused', 'asked'].map(told),
    });

    expect(await store.listOldNotices(20, 9)).toEqual(['of accepted', 'of refused']);
  });

  test('calls that were delivered or cancelled are listed, once dossiers have ended', async () => {
    const old = { dossierId: ENDED, status: 'delivered', createdAt: 10 } as const;
    await commit({
      outbox: [
        aCall({ ...old, outboxId: 'done' }),
        aCall({ ...old, outboxId: 'cancelled', status: 'cancelled', createdAt: 9 }),
        aCall({ ...old, outboxId: 'failed', status: 'failed' }),
        aCall({ ...old, outboxId: 'waits', status: 'pending' }),
        aCall({ ...old, outboxId: 'under way', dossierId: asId('D1') }),
        aCall({ ...old, outboxId: 'young', createdAt: 20 }),
      ],
    });

    expect(await store.listOldCalls(20, 9)).toEqual(['cancelled', 'done']);
    expect(await store.listOldCalls(20, 1)).toEqual(['cancelled']);
  });

  test('notices to officers are listed by their age alone', async () => {
    const officerNotices = [
      anOfficerNotice({ noticeId: 'b', at: 10 }),
      anOfficerNotice({ noticeId: 'a', at: 10 }),
      anOfficerNotice({ noticeId: 'young', at: 20 }),
    ];
    await commit({ officerNotices });

    expect(await store.listOldOfficerNotices(20, 9)).toEqual(['a', 'b']);
    expect(await store.listOldOfficerNotices(20, 1)).toEqual(['a']);
  });

  test('what is done with is removed; what waits to leave never is', async () => {
    const reader = { personId: asId<never>('mai'), noticeId: 'told' };
    await commit({
      notices: [
        aNotice({ noticeId: 'sent', status: 'sent' }),
        aNotice({ noticeId: 'failed', status: 'failed' }),
        aNotice({ noticeId: 'waits' }),
      ],
      outbox: [
        aCall({ outboxId: 'done', status: 'delivered' }),
        aCall({ outboxId: 'waits' }),
        aCall({ outboxId: 'failed', status: 'failed' }),
      ],
      officerNotices: [anOfficerNotice({ noticeId: 'told' })],
      noticeReads: [reader],
    });

    for (const id of ['waits', 'none']) {
      expect(await commit({ removedNoticeIds: ['sent', id] })).toBe('conflict');
      expect(await commit({ removedOfficerNoticeIds: ['told', id] })).toBe('conflict');
    }
    for (const id of ['waits', 'failed', 'none']) {
      expect(await commit({ removedCallIds: ['done', id] })).toBe('conflict');
    }
    expect(await store.findNotice('sent')).not.toBeNull();
    expect(await store.findOutbox('done')).not.toBeNull();
    const change = {
      removedNoticeIds: ['sent', 'failed'],
      removedOfficerNoticeIds: ['told'],
      removedCallIds: ['done'],
    };
    expect(await commit(change)).toBe('committed');

    expect(await store.findNotice('sent')).toBeNull();
    expect(await store.findNotice('failed')).toBeNull();
    expect(await store.findOutbox('done')).toBeNull();
    expect(await store.findOfficerNotice('told')).toBeNull();
    // Who has read it went with it: told again, it is unread.
    await commit({ officerNotices: [anOfficerNotice({ noticeId: 'told', at: 50 })] });
    const seats = [{ agencyId: asId<never>('one-stop'), post: 'receiver' }];
    const mai = { personId: reader.personId, seats, since: 0 };
    expect(await store.countUnread(mai, 9)).toMatchObject({ count: 1 });
  });
});
