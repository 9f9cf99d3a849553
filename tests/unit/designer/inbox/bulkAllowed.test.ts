import { expect, test } from 'vitest';
import type { InboxRow } from '../../../../api/contract/inbox.ts';
import { bulkAllowed } from '../../../../designer/inbox/bulk/bulkAllowed.ts';

const NO = { reason: { vi: 'không', en: 'no' } };

function aRow(differs: Partial<InboxRow>): InboxRow {
  return {
    taskId: 't',
    dossierId: 'd',
    dossierCode: 'c',
    procedureName: '',
    applicantName: '',
    elementId: 'check',
    stepName: '',
    item: null,
    agencyId: 'one-stop',
    agencyName: '',
    post: 'receiver',
    status: 'open',
    claimedBy: null,
    openedAt: '',
    dueAt: null,
    dossierDueAt: null,
    remainingMinutes: null,
    urgency: 'normal',
    versionId: 'v1',
    isWatched: false,
    allowed: { claim: true, assign: true, release: NO, complete: true },
    ...differs,
  };
}

const judge = (...rows: readonly Partial<InboxRow>[]) => bulkAllowed(rows.map(aRow), (key) => key);

test('tasks of one step and version are completed together, others not', () => {
  expect(judge({}, {}).complete).toBe(true);
  expect(judge({}, { versionId: 'v2' }).complete).toMatchObject({
    reason: { vi: 'bulk.notAlike' },
  });
  expect(judge({}, { elementId: 'sign' }).complete).not.toBe(true);
});

test('a task that the person may not complete says why', () => {
  const allowed = { claim: true, assign: NO, release: NO, complete: NO } as const;

  expect(judge({}, { allowed }).complete).toEqual(NO);
});

test('tasks of one post are assigned together; who is no head is not offered it', () => {
  const allowed = { claim: true, assign: NO, release: NO, complete: true } as const;

  expect(judge({}, {}).assign).toBe(true);
  expect(judge({}, { post: 'returner' }).assign).toMatchObject({
    reason: { en: 'bulk.notOnePost' },
  });
  expect(judge({}, { allowed }).assign).not.toBe(true);
  expect(judge({ allowed }, { allowed }).assign).toBeNull();
});
