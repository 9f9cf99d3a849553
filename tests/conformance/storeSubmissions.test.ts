import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId, type AgencyId, type PersonId, type SubmissionId } from '../../engine/model/ids.ts';
import type { Submission, Upload } from '../../engine/model/submission.ts';
import { readBytes } from '../../engine/run/files/readBytes.ts';
import type { Store } from '../../engine/store/store.ts';
import type { SubmissionQuery } from '../../engine/store/submissionStore.ts';
import { cameIn } from '../support/cameIn.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { anIntake } from '../support/records.ts';
import { aSubmission, anUpload } from '../support/submissionRecords.ts';

const BYTES = new Uint8Array([1, 2, 3]);
const MAI = asId<PersonId>('mai');
const ALL: SubmissionQuery = {
  agencyIds: [asId<AgencyId>('one-stop')],
  status: 'all',
  query: null,
  offset: 0,
  limit: 9,
};

describe.each(['memory', 'sqlite'] as const)('submissions on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;
  const isNew = (record: Submission) => ({ record, expectedRevision: null });
  const uploaded = (record: Upload) => ({ record, expectedRevision: null });
  const ids = (rows: readonly Submission[]) => rows.map(({ submissionId }) => submissionId);
  const taken = anUpload({ submissionId: asId('S1'), revision: 2 });

  test('one is kept as it came, and found by id and number', async () => {
    expect(await commit({ submissions: [isNew(aSubmission())] })).toBe('committed');

    expect(await store.findSubmission(asId('S1'))).toEqual(aSubmission());
    expect(await store.findSubmissionByNumber(aSubmission().number)).toEqual(aSubmission());
    expect(await store.findSubmission(asId('S2'))).toBeNull();
    expect(await store.findSubmissionByNumber('none')).toBeNull();
  });

  test('a number is given once, also by two who counted at the same time', async () => {
    await commit({ submissions: [isNew(aSubmission())] });
    const sameNumber = aSubmission({ submissionId: asId('S2'), dayNumber: 2 });
    const sameDay = aSubmission({ submissionId: asId('S2'), number: 'other' });

    expect(await commit({ submissions: [isNew(sameNumber)] })).toBe('conflict');
    expect(await commit({ submissions: [isNew(sameDay)] })).toBe('conflict');
    expect(await store.lastSubmissionNumber(asId('one-stop'), '2026-11-23')).toBe(1);
    expect(await store.lastSubmissionNumber(asId('one-stop'), '2026-11-24')).toBe(0);
    expect(await store.lastSubmissionNumber(asId('other'), '2026-11-23')).toBe(0);
  });

  test('of two decisions on the same state one is written', async () => {
    await commit({ submissions: [isNew(aSubmission())] });
    const step = { act: 'refuse', at: 5, personId: MAI, text: 'Vì sao' } as const;
    const refused = aSubmission({ status: 3, checkDueAt: null, steps: [step], revision: 2 });
    const change = { submissions: [{ record: refused, expectedRevision: 1 }] };

    expect(await commit(change)).toBe('committed');
    expect(await commit(change)).toBe('conflict');
    expect(await store.findSubmission(asId('S1'))).toEqual(refused);
  });

  test('a step keeps which answers were asked for and what each was before', async () => {
    await commit({ submissions: [isNew(aSubmission())] });
    const ask = { act: 'ask-supplement', at: 5, personId: MAI, text: 'Sửa tên' } as const;
    const change = { key: 'householdName', from: 'Tạp hóa Đào', to: 'Tạp hóa Đào Mai' };
    const corrected = aSubmission({
      variables: { householdName: change.to },
      steps: [
        { ...ask, answersAsked: ['householdName'] },
        { ...ask, answersAsked: 'all' },
        { act: 'supplement', at: 6, personId: null, text: '', changes: [change] },
      ],
      revision: 2,
    });

    const row = { record: corrected, expectedRevision: 1 };
    expect(await commit({ submissions: [row] })).toBe('committed');
    expect(await store.findSubmission(asId('S1'))).toEqual(corrected);
  });

  test('it becomes a dossier in the commit of the dossier or not at all', async () => {
    await commit({
      ...cameIn('aa', BYTES),
      submissions: [isNew(aSubmission())],
      uploads: [uploaded(taken)],
    });
    const accepted = aSubmission({ status: 2, dossierId: asId('D1'), revision: 2 });
    const document = {
      documentId: 'F1',
      dossierId: asId<never>('D1'),
      taskId: null,
      title: 'Giấy đề nghị',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 3,
      sha256: 'aa',
      uploadedAt: 1,
      uploadedBy: null,
      signature: null,
      reusedFrom: null,
    };
    const change = (expectedRevision: number) => ({
      ...anIntake(),
      documents: [document],
      submissions: [{ record: accepted, expectedRevision }],
    });

    expect(await commit(change(7))).toBe('conflict');
    expect(await store.findDossier(asId('D1'))).toBeNull();
    expect(await commit(change(1))).toBe('committed');
    expect(await store.findSubmission(asId('S1'))).toEqual(accepted);
    expect(await store.listDocuments(asId('D1'))).toEqual([document]);
    expect(await readBytes(store, 'aa')).toEqual(BYTES);
  });

  test('lists: what waits oldest first, what ended newest first, of these agencies', async () => {
    const row = (id: string, differs: Partial<Submission>) =>
      isNew(aSubmission({ submissionId: asId(id), number: id, ...differs }));
    await commit({
      submissions: [
        row('a', { dayNumber: 1, submittedAt: 20 }),
        row('b', { dayNumber: 2, submittedAt: 10 }),
        row('c', { dayNumber: 3, submittedAt: 30, status: 5 }),
        row('d', { dayNumber: 4, submittedAt: 40, status: 3 }),
        row('e', { dayNumber: 5, submittedAt: 50, status: 7 }),
        row('f', { dayNumber: 6, submittedAt: 60, receivingAgencyId: asId('other') }),
      ],
    });
    const list = async (differs: Partial<SubmissionQuery>) => {
      const { items, total } = await store.listSubmissions({ ...ALL, ...differs });
      return [total, ...ids(items)];
    };

    expect(await list({ status: 'waiting' })).toEqual([2, 'b', 'a']);
    expect(await list({ status: 'asked' })).toEqual([1, 'c']);
    expect(await list({ status: 'ended' })).toEqual([2, 'e', 'd']);
    expect(await list({})).toEqual([5, 'e', 'd', 'c', 'a', 'b']);
    expect(await list({ offset: 1, limit: 2 })).toEqual([5, 'd', 'c']);
    expect(await list({ agencyIds: [] })).toEqual([0]);
    expect(await list({ query: 'ĐÀO' })).toEqual([5, 'e', 'd', 'c', 'a', 'b']);
    expect(await list({ query: 'B' })).toEqual([1, 'b']);
  });

  test('lapsed are those asked whose time is over, the longest over first', async () => {
    const row = (id: string, dayNumber: number, differs: Partial<Submission>) =>
      isNew(aSubmission({ submissionId: asId(id), number: id, dayNumber, ...differs }));
    await commit({
      submissions: [
        row('later', 1, { status: 5, supplementDueAt: 31 }),
        row('b', 2, { status: 5, supplementDueAt: 30 }),
        row('a', 3, { status: 5, supplementDueAt: 10 }),
        row('waiting', 4, { status: 1, supplementDueAt: null }),
      ],
    });

    expect(ids(await store.listLapsed(30, 9))).toEqual(['a', 'b']);
    expect(ids(await store.listLapsed(30, 1))).toEqual(['a']);
  });

  test('a file is taken by one submission', async () => {
    await commit({
      ...cameIn('aa', BYTES),
      uploads: [uploaded(anUpload())],
      submissions: [isNew(aSubmission())],
    });
    expect(await store.countLooseUploads()).toBe(1);
    const take = { uploads: [{ record: taken, expectedRevision: 1 }] };

    expect(await commit(take)).toBe('committed');
    expect(await commit(take)).toBe('conflict');
    expect(await store.findUpload('U1')).toEqual(taken);
    expect(await store.listUploads(asId<SubmissionId>('S1'))).toEqual([taken]);
    expect(await store.countLooseUploads()).toBe(0);
  });

  test('files that nobody took go with their bytes, unless something else names them', async () => {
    const row = (uploadId: string, differs: Partial<Upload>) =>
      uploaded(anUpload({ uploadId, ...differs }));
    for (const sha256 of ['aa', 'bb', 'cc']) await commit(cameIn(sha256, [BYTES, BYTES]));
    await commit({
      submissions: [isNew(aSubmission())],
      uploads: [
        uploaded(taken),
        row('same', { uploadedAt: 10 }),
        row('own', { uploadedAt: 20, sha256: 'bb' }),
        row('young', { uploadedAt: 30, sha256: 'cc' }),
      ],
    });
    const loose = await store.listLooseUploads(30, 9);
    expect(loose.map(({ uploadId }) => uploadId)).toEqual(['same', 'own']);

    expect(await commit({ removedUploadIds: ['same', 'own'] })).toBe('committed');
    expect(await commit({ removedUploadIds: ['same'] })).toBe('conflict');

    expect(await store.findUpload('own')).toBeNull();
    expect(await readBytes(store, 'bb')).toBeNull();
    expect(await readBytes(store, 'aa')).toHaveLength(6);
    expect(await readBytes(store, 'cc')).toHaveLength(6);
    // Nothing of them is left: bytes of that id may come in again.
    expect(await commit(cameIn('bb', BYTES))).toBe('committed');
    expect(await readBytes(store, 'bb')).toEqual(BYTES);
  });
});
