import { afterEach, beforeEach, expect, it } from 'vitest';
import { asId, type TaskId } from '../../../../engine/model/ids.ts';
import { claimTask } from '../../../../engine/run/claimTask.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { createRuntime } from '../../../../engine/run/createRuntime.ts';
import { fireTimer } from '../../../../engine/run/fireTimer.ts';
import { releaseTask } from '../../../../engine/run/releaseTask.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import type { Runtime } from '../../../../engine/run/runtime.ts';
import type { Store } from '../../../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

const HOUR = 3_600_000;
const MAI = actor('mai', 'one-stop');
const NAM = actor('nam', 'one-stop');
const LAN = actor('lan', 'division');

let opened: OpenedStore;
let office: TestOffice;
let dossierId: string;

beforeEach(async () => {
  opened = openStore('sqlite');
  office = await openOffice(opened.store);
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
  dossierId = received.ok ? received.value.dossierId : '';
});

afterEach(() => opened.remove());

it('a claim that finds the task closed behind its first read is told so', async () => {
  const taskId = await taskAt('intake');
  const runtime = whenReading('findSituation', () => complete('intake', MAI));

  const claimed = await claimTask(runtime, { ...head(NAM), taskId });

  expect(claimed).toMatchObject({
    ok: false,
    refusal: { code: 'TASK_ALREADY_COMPLETED', byPersonId: 'mai' },
  });
});

it('a completion does not overtake a claim that came behind its first read', async () => {
  const taskId = await taskAt('intake');
  const runtime = whenReading('findSituation', () =>
    claimTask(office.runtime, { ...head(MAI), taskId }),
  );

  const completed = await completeTask(runtime, { ...head(NAM), taskId, variables: {} });

  expect(completed).toMatchObject({
    ok: false,
    refusal: { code: 'TASK_ALREADY_CLAIMED', byPersonId: 'mai' },
  });
});

it('a timer cancelled behind the first read does not fire the one set after it', async () => {
  await complete('intake', MAI);
  office.clock.now += HOUR;
  const [old] = await timers();
  const runtime = whenReading('findSituation', async () => {
    await complete('appraise', LAN, { decision: 'return' });
    await complete('intake', MAI);
  });

  const fired = await fireTimer(runtime, old!.timerId);

  expect(fired).toEqual({ outcome: 'gone' });
  const [anew] = await timers();
  expect(anew).toMatchObject({ elementId: 'reminder', dueAt: office.clock.now + HOUR });
  expect(await firedTimers()).toEqual([]);
});

it('a command that its twin has carried out meanwhile gets the answer of the twin', async () => {
  const taskId = await taskAt('intake');
  await claimTask(office.runtime, { ...head(MAI), taskId });
  const release = { ...head(MAI), taskId };
  const answers: unknown[] = [];
  const runtime = whenReading('findSituation', async () => {
    answers.push(await releaseTask(office.runtime, release));
  });

  answers.push(await releaseTask(runtime, release));

  expect(answers[0]).toMatchObject({ ok: true, value: { status: 'open' } });
  expect(answers[1]).toEqual(answers[0]);
});

/** A runtime on the same store; something else happens just before its first read of that kind. */
function whenReading(name: 'findSituation', happens: () => Promise<unknown>): Runtime {
  let hasHappened = false;
  const read: Store['findSituation'] = async (id) => {
    if (!hasHappened) {
      hasHappened = true;
      await happens();
    }
    return office.store[name](id);
  };
  return createRuntime({ ...office.runtime, store: { ...office.store, [name]: read } });
}

function head(by: ReturnType<typeof actor>) {
  return { commandId: office.commandId(), actor: by };
}

async function taskAt(elementId: string): Promise<TaskId> {
  return (await openTasks(office, dossierId)).get(elementId)!.taskId;
}

async function complete(elementId: string, by: ReturnType<typeof actor>, variables = {}) {
  const taskId = await taskAt(elementId);
  const completed = await completeTask(office.runtime, { ...head(by), taskId, variables });
  expect(completed).toMatchObject({ ok: true });
}

async function timers() {
  return (await office.store.findSituation(asId(dossierId)))!.timers;
}

async function firedTimers() {
  const history = await office.store.listDossierHistory(asId(dossierId));
  return history.filter(({ type }) => type === 'timer-fired');
}
