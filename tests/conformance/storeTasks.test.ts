import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId, type DossierId, type InstanceId, type VersionId } from '../../engine/model/ids.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anInstance, anIntake, aTask } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('completed tasks on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Change) => (await store.commit(change)).outcome;

  test('those of ended dossiers of a version are listed, the latest first', async () => {
    await commit(anIntake());
    const done = (id: string, closedAt: number, differs: Partial<TaskRecord> = {}) =>
      aTask({ taskId: asId(id), status: 'completed', closedAt, ...differs });
    const ended = {
      ...aDossier({ dossierId: asId('D2'), finishedAt: 9, code: 'H99.21.01-2', dayNumber: 2 }),
    };
    const other = { ...ended, dossierId: asId<DossierId>('D3'), code: 'H99.21.01-3', dayNumber: 3 };
    const records = [
      { ...ended, instanceId: asId<InstanceId>('I2') },
      { ...other, instanceId: asId<InstanceId>('I3'), versionId: asId<VersionId>('V2') },
    ];
    const inSecond = { dossierId: asId<DossierId>('D2'), instanceId: asId<InstanceId>('I2') };
    const inThird = { dossierId: asId<DossierId>('D3'), instanceId: asId<InstanceId>('I3') };
    const [early, late] = [done('a', 5, inSecond), done('b', 7, inSecond)];
    const written = await commit({
      ...emptyChange(),
      dossiers: records.map((record) => ({ record, expectedRevision: null })),
      instances: [inSecond, inThird].map((place) => {
        return { record: anInstance(place), expectedRevision: null };
      }),
      tasks: [
        early,
        late,
        done('c', 8, inThird),
        done('d', 9),
        aTask({ ...inSecond, taskId: asId('e'), status: 'interrupted', closedAt: 6 }),
      ],
    });

    expect(written).toBe('committed');
    expect(await store.listCompletedTasks(asId('V1'), 10)).toEqual([late, early]);
    expect(await store.listCompletedTasks(asId('V1'), 1)).toEqual([late]);
    expect(await store.listCompletedTasks(asId('V9'), 10)).toEqual([]);
  });
});
