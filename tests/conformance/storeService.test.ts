import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { Feedback } from '../../engine/model/feedback.ts';
import { asId } from '../../engine/model/ids.ts';
import type { Maintenance } from '../../engine/model/maintenance.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { anIntake } from '../support/records.ts';

const aMaintenance = (differs: Partial<Maintenance>): Maintenance => ({
  maintenanceId: 'M1',
  from: 100,
  to: 200,
  reason: 'Nâng cấp',
  announcedAt: 1,
  announcedBy: asId('mai'),
  withdrawnAt: null,
  ...differs,
});
const aFeedback = (differs: Partial<Feedback>): Feedback => ({
  feedbackId: 'F1',
  dossierId: asId('D1'),
  agencyId: asId('one-stop'),
  text: 'Chậm',
  askedAt: 1,
  dueAt: 50,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  ...differs,
});

describe.each(['memory', 'sqlite'] as const)('the service on %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(() => {
    opened = openStore(kind);
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    opened.store.commit({ ...emptyChange(), ...change });

  test('maintenances are listed until they end or are withdrawn, by beginning', async () => {
    const later = aMaintenance({ maintenanceId: 'M2', from: 300, to: 400 });
    const gone = aMaintenance({ maintenanceId: 'M3', from: 50 });
    await commit({ maintenances: [later, aMaintenance({}), gone] });
    await commit({ maintenances: [{ ...gone, withdrawnAt: 10 }] });

    expect(await opened.store.listMaintenances(199)).toEqual([aMaintenance({}), later]);
    expect(await opened.store.listMaintenances(200)).toEqual([later]);
  });

  test('feedback of a dossier comes by moment, with its answer once there is one', async () => {
    await opened.store.commit(anIntake());
    const second = aFeedback({ feedbackId: 'F2', askedAt: 2 });
    await commit({ feedback: [second, aFeedback({})] });
    const answered = aFeedback({ answer: 'Xin lỗi', answeredAt: 9, answeredBy: asId('head') });
    await commit({ feedback: [answered] });

    expect(await opened.store.listFeedback({ dossierId: asId('D1') })).toEqual([answered, second]);
    expect(await opened.store.findFeedback('F1')).toEqual(answered);
    expect(await opened.store.findFeedback('F9')).toBeNull();
  });

  test('of an agency what waits comes first by its day, then what was answered last', async () => {
    await opened.store.commit(anIntake());
    const done = (feedbackId: string, answeredAt: number) =>
      aFeedback({ feedbackId, answer: 'x', answeredAt, answeredBy: asId('head') });
    const other = aFeedback({ feedbackId: 'F6', agencyId: asId('elsewhere') });
    const rows = [done('F1', 5), done('F2', 7), aFeedback({ feedbackId: 'F3', dueAt: 90 }), other];
    await commit({ feedback: [...rows, aFeedback({ feedbackId: 'F4', dueAt: 80 })] });

    const agencyIds = [asId<Feedback['agencyId']>('one-stop')];
    const listed = await opened.store.listFeedback({ agencyIds, limit: 10 });
    expect(listed.map(({ feedbackId }) => feedbackId)).toEqual(['F4', 'F3', 'F2', 'F1']);
    expect(await opened.store.listFeedback({ agencyIds, limit: 1 })).toHaveLength(1);
    expect(await opened.store.listFeedback({ agencyIds: [], limit: 10 })).toEqual([]);
  });
});
