import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { Notice } from '../../engine/model/notice.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anIntake, aNotice } from '../support/records.ts';
import { aSubmission } from '../support/submissionRecords.ts';

describe.each(['memory', 'sqlite'] as const)('notices on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;
  const ids = (notices: readonly Notice[]) => notices.map(({ noticeId }) => noticeId);

  test('they are written with their dossier or not at all', async () => {
    const stale = [{ record: aDossier({ revision: 9 }), expectedRevision: 8 }];

    expect(await commit({ ...anIntake(), notices: [aNotice()] })).toBe('committed');
    expect(await commit({ dossiers: stale, notices: [aNotice({ noticeId: 'lost' })] })).toBe(
      'conflict',
    );

    expect(await store.findNotice('D1.received.1')).toEqual(aNotice());
    expect(await store.findNotice('lost')).toBeNull();
  });

  test('one of a submission is kept with it, and needs no dossier', async () => {
    const submissions = [{ record: aSubmission(), expectedRevision: null }];
    const { submissionId } = aSubmission();
    const notice = aNotice({
      noticeId: 'S1.submitted.1',
      dossierId: null,
      submissionId,
      kind: 'submitted',
      facts: { ...aNotice().facts, code: aSubmission().number, status: 1, answerBy: 99 },
    });

    expect(await commit({ submissions, notices: [notice] })).toBe('committed');

    expect(await store.findNotice('S1.submitted.1')).toEqual(notice);
    expect(ids(await store.listDueNotices('mail', notice.nextAttemptAt, 9))).toEqual([
      'S1.submitted.1',
    ]);
  });

  test('due are those pending, by moment, then revision, then id', async () => {
    const notices = [
      aNotice({ noticeId: 'later', nextAttemptAt: 30 }),
      aNotice({ noticeId: 'c', nextAttemptAt: 20, revision: 2 }),
      aNotice({ noticeId: 'b', nextAttemptAt: 20, revision: 3 }),
      aNotice({ noticeId: 'a', nextAttemptAt: 20, revision: 3 }),
      aNotice({ noticeId: 'first', nextAttemptAt: 10, revision: 9 }),
      aNotice({ noticeId: 'sent', nextAttemptAt: 10, status: 'sent' }),
      aNotice({ noticeId: 'failed', nextAttemptAt: 10, status: 'failed' }),
    ];
    await commit({ ...anIntake(), notices });

    expect(ids(await store.listDueNotices('mail', 20, 9))).toEqual(['first', 'c', 'a', 'b']);
    expect(ids(await store.listDueNotices('mail', 20, 2))).toEqual(['first', 'c']);
    expect(await store.countNotices('mail')).toEqual({ pendingCount: 5, failedCount: 1 });
  });

  test('what became of one takes the place of what was', async () => {
    await commit({ ...anIntake(), notices: [aNotice()] });
    const refused = aNotice({ attempts: 1, nextAttemptAt: 99, lastError: '450' });
    const sent = aNotice({ status: 'sent', attempts: 2, nextAttemptAt: 99, lastError: null });

    await commit({ notices: [refused] });
    expect(await store.findNotice(refused.noticeId)).toEqual(refused);
    await commit({ notices: [sent] });
    expect(await store.findNotice(sent.noticeId)).toEqual(sent);
    expect(await store.countNotices('mail')).toEqual({ pendingCount: 0, failedCount: 0 });
  });
});
