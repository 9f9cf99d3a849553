import { afterEach, beforeEach, expect, test } from 'vitest';
import { asId } from '../../../../engine/model/ids.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { StoreFault } from '../../../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  officeOn,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

let opened: OpenedStore;
let office: TestOffice;
beforeEach(async () => {
  opened = openStore('sqlite');
  office = await openOffice(opened.store);
});
afterEach(() => opened.remove());

async function atDivision(): Promise<string> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
  if (!received.ok) throw new Error(received.refusal.code);
  const { dossierId } = received.value;
  const taskId = (await openTasks(office, dossierId)).get('intake')?.taskId ?? asId<never>('');
  const commandId = office.commandId();
  const who = actor('mai', 'one-stop');
  await completeTask(office.runtime, { commandId, actor: who, taskId, variables: {} });
  return dossierId;
}

async function firings(): Promise<readonly { dossierId: string; at: number }[]> {
  const instances = await office.store.listInstances(null, 100);
  const lines = await Promise.all(
    instances.map(({ instanceId }) => office.store.listHistory(instanceId)),
  );
  return lines.flat().filter(({ type }) => type === 'timer-fired');
}

test('overdue timers fire once each after a stop, in order of their due moments', async () => {
  const late = [];
  for (let count = 0; count < 5; count += 1) {
    late.push(await atDivision());
    office.clock.now += 60_000;
  }
  office.clock.now += 5 * 3_600_000;
  const heard: string[] = [];
  office.runtime.events.subscribe(({ type, id }) => {
    if (type === 'dossier') heard.push(id);
  });
  const worker = createWorker(office.runtime, { sleep: async () => {}, intervalMs: 1000 });

  const first = await worker.turn();
  const second = await worker.turn();

  expect([first.fired, second.fired]).toEqual([5, 0]);
  expect(heard).toEqual(late);
  expect(await firings()).toHaveLength(5);
});

test('the loop turns until it is stopped and ends with the turn under way', async () => {
  await atDivision();
  let sleeps = 0;
  let firedCount = 0;
  const threeFirings = new Promise<void>((resolve) => {
    office.runtime.events.subscribe(() => {
      firedCount += 1;
      if (firedCount === 3) resolve();
    });
  });
  const worker = createWorker(office.runtime, {
    sleep: async () => {
      sleeps += 1;
      office.clock.now += 3_600_000;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    intervalMs: 1000,
  });
  expect(worker.lastTurnAt()).toBeNull();

  worker.start();
  worker.start();
  await threeFirings;
  await worker.stop();
  const seen = sleeps;
  await new Promise((resolve) => {
    setImmediate(resolve);
  });

  expect(worker.lastTurnAt()).toBeGreaterThan(0);
  expect((await firings()).length).toBe(3);
  expect(sleeps).toBe(seen);
});

test('a fault of the store ends a turn and not the loop', async () => {
  await atDivision();
  let isBroken = true;
  const store = {
    ...opened.store,
    listDueTimers: async (at: number, limit: number) => {
      if (isBroken) throw new StoreFault('Expected the disk to answer, but it did not.');
      return opened.store.listDueTimers(at, limit);
    },
  };
  const clock = { now: office.clock.now + 3_600_000 };
  const broken = officeOn(store, { clock });
  let done: () => void = () => {};
  const fired = new Promise<void>((resolve) => {
    done = resolve;
  });
  broken.runtime.events.subscribe(() => done());
  const worker = createWorker(broken.runtime, {
    sleep: async () => {
      isBroken = false;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    intervalMs: 1000,
  });

  worker.start();
  await fired;
  await worker.stop();

  expect(broken.log[0]).toMatchObject({
    level: 'error',
    facts: { error: 'Expected the disk to answer, but it did not.' },
  });
  expect(await firings()).toHaveLength(1);
});
