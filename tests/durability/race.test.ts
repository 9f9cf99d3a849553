import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type DossierId } from '../../engine/model/ids.ts';
import { addDocument } from '../../engine/run/addDocument.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { fireTimer } from '../../engine/run/fireTimer.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { verifyStore } from '../../engine/run/verifyStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { onBytes } from '../support/onBytes.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  openOffice,
  openTasks,
  type TestOffice,
} from '../support/testOffice.ts';

const RACERS = 64;
const TASKS = 20;

describe.each(['memory', 'sqlite'] as const)(`${RACERS} racers on %s`, (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  beforeEach(async () => {
    opened = openStore(kind);
    office = await openOffice(withWaits(opened.store));
  });
  afterEach(async () => {
    const { machines, calendars } = office.runtime;
    const report = await verifyStore({ store: opened.store, machines, calendars });
    await opened.remove();
    expect(report.findings).toEqual([]);
  });

  const receive = async () => {
    const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    if (!received.ok) throw new Error(received.refusal.code);
    const task = (await openTasks(office, received.value.dossierId)).get('intake');
    if (task === undefined) throw new Error('Expected a task at the counter.');
    return { ...received.value, taskId: task.taskId };
  };

  test('complete one task: one wins, the others are told who was first', async () => {
    for (let round = 0; round < TASKS; round += 1) {
      const { taskId, dossierId } = await receive();

      const answers = await Promise.all(
        Array.from({ length: RACERS }, (_, index) =>
          completeTask(office.runtime, {
            commandId: office.commandId(),
            actor: actor(`p${index}`, 'one-stop'),
            taskId,
            variables: { by: `p${index}` },
          }),
        ),
      );

      const winners = answers.filter(({ ok }) => ok);
      const task = await office.store.findTask(taskId);
      const reasons = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
      expect(winners).toHaveLength(1);
      expect(reasons).toHaveLength(RACERS - 1);
      for (const reason of reasons) {
        expect(reason).toMatchObject({
          code: 'TASK_ALREADY_COMPLETED',
          byPersonId: task?.closedBy,
        });
      }
      expect([...(await openTasks(office, dossierId)).keys()]).toEqual(['appraise']);
    }
  });

  test('claim one task: one has it, the others are told who', async () => {
    const { taskId } = await receive();

    const answers = await Promise.all(
      Array.from({ length: RACERS }, (_, index) =>
        claimTask(office.runtime, {
          commandId: office.commandId(),
          actor: actor(`p${index}`, 'one-stop'),
          taskId,
        }),
      ),
    );

    const owner = (await office.store.findTask(taskId))?.claimedBy;
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (answer.ok) continue;
      expect(answer.refusal).toMatchObject({ code: 'TASK_ALREADY_CLAIMED', byPersonId: owner });
    }
  });

  test('one command sent 64 times has one effect and one answer', async () => {
    const { taskId, instanceId } = await receive();
    const command = {
      commandId: office.commandId(),
      actor: actor('mai', 'one-stop'),
      taskId,
      variables: {},
    };

    const answers = await Promise.all(
      Array.from({ length: RACERS }, () => completeTask(office.runtime, command)),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
    const instance = await office.store.findInstance(instanceId as never);
    expect(instance?.historySeq).toBe(2);
  });

  test('64 documents added to one dossier at once are all there', async () => {
    const dossierId = asId<DossierId>((await receive()).dossierId);

    const answers = await Promise.all(
      Array.from({ length: RACERS }, (_, index) =>
        onBytes(addDocument, office.runtime, {
          commandId: office.commandId(),
          actor: actor(`p${index}`, 'one-stop'),
          dossierId,
          taskId: null,
          title: `Tài liệu ${index}`,
          fileName: 'a.pdf',
          mediaType: 'application/pdf',
          sha256: `sha${index}`,
          bytes: new Uint8Array([index]),
        }),
      ),
    );

    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([]);
    expect(await office.store.listDocuments(dossierId)).toHaveLength(RACERS);
  });

  test('one timer fired by 64 workers fires once', async () => {
    const { taskId, dossierId } = await receive();
    const complete = { commandId: office.commandId(), actor: actor('mai', 'one-stop') };
    await completeTask(office.runtime, { ...complete, taskId, variables: {} });
    office.clock.now += 3_600_000;
    const [timer] = await office.store.listDueTimers(office.clock.now, 9);

    const outcomes = await Promise.all(
      Array.from({ length: RACERS }, () => fireTimer(office.runtime, timer?.timerId ?? '')),
    );

    const fired = outcomes.filter(({ outcome }) => outcome === 'fired');
    expect(fired).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'gone')).toHaveLength(RACERS - 1);
    const history = await office.store.listDossierHistory(dossierId as never);
    expect(history.filter(({ type }) => type === 'timer-fired')).toHaveLength(1);
  });
});

/**
 * The same store with a pause at every read, so that all racers plan on the same state before one
 * commits.
 */
function withWaits(store: Store): Store {
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(resolve);
    });
  return {
    ...store,
    findSituation: async (dossierId) => {
      const situation = await store.findSituation(dossierId);
      await pause();
      return situation;
    },
    findTask: async (taskId) => {
      const task = await store.findTask(taskId);
      await pause();
      return task;
    },
  };
}
