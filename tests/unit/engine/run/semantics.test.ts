import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type TaskId } from '../../../../engine/model/ids.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import { claimTask } from '../../../../engine/run/claimTask.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { deliverMessage } from '../../../../engine/run/deliverMessage.ts';
import { loadVersion } from '../../../../engine/run/machineCache.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { findSendBackTargets, sendBackTask } from '../../../../engine/run/sendBackTask.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { aVersion } from '../../../support/records.ts';
import {
  actor,
  anIntakeOf,
  drawing,
  officeOn,
  openOffice,
  type TestOffice,
} from '../../../support/testOffice.ts';

const MAI = actor('mai', 'one-stop');
const LAN = actor('lan', 'division');
const CLOSING = '</bpmn:definitions>';
const DRAWINGS = [
  'experts',
  'undoing',
  'calling',
  'crowded',
  'papers',
  'declaredPapers',
  'meeting',
];

let folder = '';
let office: TestOffice;
let starts = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-semantics-'));
  office = await openOffice(createSqliteStore(openSqlite(file())), {}, DRAWINGS);
});
afterEach(async () => {
  const { machines, calendars } = office.runtime;
  const report = await verifyStore({ store: office.store, machines, calendars });
  await office.store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(report.findings).toEqual([]);
});

function file(): string {
  return join(folder, 'lienthong.db');
}

/** The program ends and starts again on what is in the file. */
async function restart(): Promise<void> {
  await office.store.close();
  starts += 1;
  const { clock } = office;
  const store = createSqliteStore(openSqlite(file()));
  office = officeOn(store, { clock, prefix: `restart-${starts}-` });
}

async function receive(procedureId: string, variables: Variables = {}): Promise<string> {
  const intake = { ...anIntakeOf(office, procedureId), variables };
  const received = await receiveDossier(office.runtime, intake);
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.dossierId;
}

async function situationOf(dossierId: string) {
  const situation = await office.store.findSituation(asId(dossierId));
  if (situation === null) throw new Error('No dossier.');
  return situation;
}

async function tasksOf(dossierId: string, elementId: string) {
  const { tasks } = await situationOf(dossierId);
  return tasks.filter((task) => task.elementId === elementId);
}

async function openAt(dossierId: string): Promise<readonly string[]> {
  const { tasks } = await situationOf(dossierId);
  return tasks.map(({ elementId }) => elementId).toSorted();
}

async function variablesOf(dossierId: string): Promise<Variables> {
  return (await situationOf(dossierId)).instances[0]?.snapshot.variables ?? {};
}

function complete(taskId: TaskId, variables: Variables = {}, who = MAI) {
  return completeTask(office.runtime, {
    commandId: office.commandId(),
    actor: who,
    taskId,
    variables,
  });
}

async function completeAt(dossierId: string, elementId: string, variables: Variables = {}) {
  const [task] = await tasksOf(dossierId, elementId);
  if (task === undefined) throw new Error(`No open task at ${elementId}.`);
  const done = await complete(task.taskId, variables);
  if (!done.ok) throw new Error(done.refusal.code);
}

async function atExperts(experts: readonly string[]): Promise<string> {
  const dossierId = await receive('experts', { experts });
  await completeAt(dossierId, 'prepare');
  return dossierId;
}

function turn() {
  return createWorker(office.runtime, { sleep: async () => {}, intervalMs: 1000 }).turn();
}

describe('items of one activity', () => {
  test('are tasks of their own, each claimed and completed by somebody else', async () => {
    const dossierId = await atExperts(['An', 'Bình', 'Chi']);
    const [first, second, third] = await tasksOf(dossierId, 'opinion');
    const claim = (taskId: TaskId, who: typeof MAI) =>
      claimTask(office.runtime, { commandId: office.commandId(), actor: who, taskId });

    await claim(first!.taskId, MAI);
    await claim(second!.taskId, LAN);
    const taken = await complete(first!.taskId, { verdict: 'no' }, LAN);
    await complete(third!.taskId, { verdict: 'c' }, LAN);
    await complete(first!.taskId, { verdict: 'a' }, MAI);
    const before = await situationOf(dossierId);
    await complete(second!.taskId, { verdict: 'b' }, LAN);

    expect([first, second, third].map((task) => task?.item)).toEqual([0, 1, 2]);
    expect(taken).toMatchObject({ refusal: { code: 'TASK_ALREADY_CLAIMED', byPersonId: 'mai' } });
    expect(before.tasks.map(({ item, claimedBy }) => [item, claimedBy])).toEqual([[1, 'lan']]);
    expect((await variablesOf(dossierId))['opinions']).toEqual(['a', 'b', 'c']);
    expect((await situationOf(dossierId)).dossier).toMatchObject({
      status: 10,
      outcome: 'granted',
    });
  });

  test('have a due moment each, and no way back by themselves', async () => {
    const dossierId = await atExperts(['An', 'Bình']);
    const tasks = await tasksOf(dossierId, 'opinion');

    const ways = await Promise.all(tasks.map((task) => findSendBackTargets(office.runtime, task)));

    expect(tasks.map(({ dueAt }) => dueAt !== null)).toEqual([true, true]);
    expect(ways).toEqual([[], []]);
  });
});

test('the timer of an event sub-process fires after the program was started again', async () => {
  const dossierId = await atExperts(['An']);
  await restart();
  office.clock.now += 3_600_000;

  const { fired } = await turn();
  const again = await turn();

  expect([fired, again.fired]).toEqual([1, 0]);
  expect(await openAt(dossierId)).toEqual(['opinion', 'urge']);
  await restart();
  office.clock.now += 3_600_000;
  await turn();
  await completeAt(dossierId, 'opinion', { verdict: 'x' });
  expect(await openAt(dossierId)).toEqual(['urge', 'urge']);
  await completeAt(dossierId, 'urge');
  await completeAt(dossierId, 'urge');
  expect((await situationOf(dossierId)).dossier.status).toBe(10);
});

test('what was done is undone the latest first, each in a commit of its own', async () => {
  const dossierId = await receive('undoing');
  for (const elementId of ['reserve', 'bill', 'decide']) await completeAt(dossierId, elementId);

  expect(await openAt(dossierId)).toEqual(['refund']);
  await restart();
  await completeAt(dossierId, 'refund');
  expect(await openAt(dossierId)).toEqual(['free']);
  await restart();
  await completeAt(dossierId, 'free');

  expect((await situationOf(dossierId)).dossier).toMatchObject({ status: 9, outcome: 'refused' });
  const history = await office.store.listDossierHistory(asId(dossierId));
  const undone = history.flatMap(({ trace }) => trace.filter(({ type }) => type === 'compensated'));
  expect(undone.map(({ elementId }) => elementId)).toEqual(['bill', 'reserve']);
});

describe('a called process', () => {
  test('opens its tasks at its own agencies while the call holds the clock', async () => {
    const dossierId = await receive('calling');
    const { dossier, tasks } = await situationOf(dossierId);

    expect(tasks).toMatchObject([{ elementId: 'draft', agencyId: 'tax', name: 'Dự thảo' }]);
    expect(tasks[0]?.dueAt).not.toBeNull();
    expect(dossier.agencyIds).toContain('tax');
    expect(dossier.clock?.dueAt).toBeNull();
    await completeAt(dossierId, 'draft');
    await completeAt(dossierId, 'review', { review: 'fine' });

    const after = (await situationOf(dossierId)).dossier;
    expect(after).toMatchObject({ status: 9 });
    expect(after.clock?.dueAt).not.toBeNull();
    await completeAt(dossierId, 'return');
    expect((await situationOf(dossierId)).dossier.status).toBe(10);
  });

  test('is not taken for the procedure itself, wherever it stands in the file', async () => {
    const bpmn = drawing('calling')
      .replace('isExecutable="false"', 'isExecutable="true"')
      .replace(' lt:procedureCode="1.000014" lt:legalTerm="5WD"', '');
    const [opening, ...processes] = bpmn.split(/(?=<bpmn:process )/u);
    const [caller = '', called = ''] = processes.map((one) => one.replace(CLOSING, ''));
    const turned = `${opening}${called}${caller}${CLOSING}`;

    const loaded = await loadVersion(aVersion({ bpmn: turned }));

    expect([...loaded.processes.keys()]).toEqual(['shared', 'calling']);
    expect(loaded.main.model.id).toBe('calling');
    expect(loaded.main.models.map(({ id }) => id)).toEqual(['calling', 'shared']);
  });

  test('has the ways back that are drawn in it', async () => {
    const dossierId = await receive('calling');
    await completeAt(dossierId, 'draft');
    const [review] = await tasksOf(dossierId, 'review');

    const ways = await findSendBackTargets(office.runtime, review!);
    await sendBackTask(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      taskId: review!.taskId,
      toElementId: 'draft',
      reason: 'Thiếu căn cứ',
    });

    expect(ways).toMatchObject([{ elementId: 'draft', variables: { review: 'again' } }]);
    expect(await openAt(dossierId)).toEqual(['draft']);
  });
});

test('two tokens at one step are two tasks with a reminder each', async () => {
  const dossierId = await receive('crowded');
  await completeAt(dossierId, 'first');
  await completeAt(dossierId, 'second');
  const [one, other] = await tasksOf(dossierId, 'sign');
  office.clock.now += 3_600_000;

  const { fired } = await turn();
  await complete(other!.taskId);

  expect(one?.scopeId).not.toBe(other?.scopeId);
  expect(fired).toBe(2);
  expect((await tasksOf(dossierId, 'sign')).map(({ taskId }) => taskId)).toEqual([one?.taskId]);
  expect(await openAt(dossierId)).toEqual(['remind', 'remind', 'sign']);
  for (const elementId of ['sign', 'remind', 'remind']) await completeAt(dossierId, elementId);
  expect((await situationOf(dossierId)).dossier.status).toBe(10);
});

test('a join waits for the flow beside a step over every start of the program', async () => {
  const dossierId = await receive('meeting');
  await restart();
  office.clock.now += 3_600_000;
  const { fired } = await turn();
  await completeAt(dossierId, 'appraise');

  await restart();
  const waiting = await openAt(dossierId);
  await completeAt(dossierId, 'help');
  await restart();

  expect(fired).toBe(1);
  expect(waiting).toEqual(['help']);
  expect(await openAt(dossierId)).toEqual(['sign']);
  await completeAt(dossierId, 'sign');
  expect((await situationOf(dossierId)).dossier.status).toBe(10);
});

describe('a message finds the item whose key it has', () => {
  const hand = (dossierId: string, paper: string, pages: number, commandId = office.commandId()) =>
    deliverMessage(office.runtime, {
      commandId,
      actor: MAI,
      dossierId: asId(dossierId),
      messageName: 'paper-handed-in',
      correlationValue: paper,
      variables: { pages },
    });

  test('early ones are kept, late ones come at once, a repeated command counts once', async () => {
    const dossierId = await receive('papers', { papers: ['deed', 'map', 'photo'], pages: 0 });
    await hand(dossierId, 'map', 2);
    await restart();
    await completeAt(dossierId, 'ask');
    const waits = (await situationOf(dossierId)).waits.map((wait) => wait.correlationValue);
    const commandId = asId<never>('photo-once');
    await hand(dossierId, 'photo', 3, commandId);
    await hand(dossierId, 'photo', 4, commandId);
    await hand(dossierId, 'map', 5);
    const held = await situationOf(dossierId);
    await hand(dossierId, 'deed', 1);

    expect(waits).toEqual(['deed', 'photo']);
    expect(held.dossier.status).toBe(5);
    expect(held.tasks.map(({ item, kind }) => [item, kind])).toEqual([[0, 'receive']]);
    expect(held.messages).toMatchObject([{ correlationValue: 'map', variables: { pages: 5 } }]);
    expect((await situationOf(dossierId)).dossier.status).toBe(10);
    expect((await variablesOf(dossierId))['given']).toEqual([1, 2, 3]);
  });
});

test('a message without a value has the declared key that its variables hold', async () => {
  const dossierId = await receive('declaredPapers', { papers: ['deed', 'map'], pages: 0 });
  const hand = (name: string, pages: number) =>
    deliverMessage(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(dossierId),
      messageName: 'paper-handed-in',
      correlationValue: null,
      variables: { name, pages },
    });

  await hand('map', 2);
  await restart();
  await completeAt(dossierId, 'ask');
  await hand('photo', 4);
  const held = await situationOf(dossierId);
  await hand('deed', 1);

  expect(held.tasks.map(({ item, kind }) => [item, kind])).toEqual([[0, 'receive']]);
  expect(held.messages).toMatchObject([{ correlationValue: 'photo', variables: { pages: 4 } }]);
  expect((await situationOf(dossierId)).dossier.status).toBe(10);
  expect((await variablesOf(dossierId))['given']).toEqual([1, 2]);
});
