import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import { SNAPSHOT_FORMAT } from '../../engine/model/instance.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { anInstance, anIntake, aSignal, aTask, aTimer, aWait } from '../support/records.ts';

// The store contract goes on here: what signals, items and snapshots of earlier releases need.
describe.each(['memory', 'sqlite'] as const)('the store contract on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Change) => (await store.commit(change)).outcome;

  test('a signal is kept until it is removed, oldest first, and removed once', async () => {
    const late = aSignal({ signalId: 'I1.2.0', thrownAt: aSignal().thrownAt + 1 });
    await commit({ ...emptyChange(), signals: [late, aSignal()] });
    const removal = { ...emptyChange(), removedSignalIds: ['I1.1.4'] };

    expect(await store.listThrownSignals(9)).toEqual([aSignal(), late]);
    expect(await store.listThrownSignals(1)).toEqual([aSignal()]);
    expect(await commit(removal)).toBe('committed');
    expect(await commit(removal)).toBe('conflict');
    expect(await store.listThrownSignals(9)).toEqual([late]);
  });

  test('those who waited for a signal in other dossiers are given page by page', async () => {
    const { thrownAt } = aSignal();
    const signal = { kind: 'signal', eventName: 'storm' } as const;
    const waits = [
      aWait({ ...signal, waitId: 'w3', dossierId: asId('D2') }),
      aWait({ ...signal, waitId: 'w1', dossierId: asId('D2') }),
      aWait({ ...signal, waitId: 'own' }),
      aWait({ ...signal, waitId: 'late', dossierId: asId('D2'), since: thrownAt + 1 }),
      aWait({ ...signal, waitId: 'other', dossierId: asId('D2'), eventName: 'flood' }),
      aWait({ waitId: 'message', dossierId: asId('D2'), eventName: 'storm' }),
    ];
    await commit(anIntake({ waits }));

    const all = await store.listSignalWaits(aSignal(), null, 9);
    const first = await store.listSignalWaits(aSignal(), null, 1);
    const second = await store.listSignalWaits(aSignal(), 'w1', 9);

    expect(all.map(({ waitId }) => waitId)).toEqual(['w1', 'w3']);
    expect(first).toEqual([waits[1]]);
    expect(second).toEqual([waits[0]]);
  });

  test('rows of one step come in the order in which it made them', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `I1.1.${index}`);
    const timers = ids.map((timerId, index) => aTimer({ timerId, elementId: `timer${index}` }));
    const waits = ids.map((waitId) => aWait({ waitId }));
    const tasks = ids.map((taskId, item) => aTask({ taskId: asId(taskId), item }));
    await commit(anIntake({ timers, waits, tasks }));

    const situation = await store.findSituation(asId('D1'));

    expect(situation?.timers).toEqual(timers);
    expect(situation?.waits).toEqual(waits);
    expect(situation?.tasks).toEqual(tasks);
    expect(await store.listDossierTasks(asId('D1'))).toEqual(tasks);
    expect(await store.listDueTimers(aTimer().dueAt, 20)).toEqual(timers);
  });

  test('instances of an earlier format are listed until they are written anew', async () => {
    await commit(anIntake());
    const older = anInstance({ instanceId: asId('I2'), snapshotFormat: 1 });
    await commit({ ...emptyChange(), instances: [{ record: older, expectedRevision: null }] });

    expect(await store.listInstancesBefore(SNAPSHOT_FORMAT, null, 9)).toEqual([older]);
    expect(await store.listInstancesBefore(SNAPSHOT_FORMAT, asId('I2'), 9)).toEqual([]);
    const record = { ...older, revision: 2, snapshotFormat: SNAPSHOT_FORMAT };
    const moved = aTask({ scopeId: '4', item: 2 });
    await commit({
      ...emptyChange(),
      instances: [{ record, expectedRevision: 1 }],
      tasks: [moved],
      timers: [aTimer({ scopeId: '4' })],
      removedTimerIds: ['I1.1.1'],
    });

    expect(await store.listInstancesBefore(SNAPSHOT_FORMAT, null, 9)).toEqual([]);
    expect(await store.findTask(asId('I1.1.0'))).toEqual(moved);
    expect(await store.findTimer('I1.1.1')).toEqual(aTimer({ scopeId: '4' }));
  });
});
