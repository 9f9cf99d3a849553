import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId } from '../../../../engine/model/ids.ts';
import { cancelDossier } from '../../../../engine/run/cancelDossier.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { StoreFault, type Store } from '../../../../engine/store/store.ts';
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
const AGAIN_AND_AGAIN = 'sourceRef="again" targetRef="again"';

let folder = '';
let office: TestOffice;
let starts = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-signals-'));
  office = await openOffice(openFile(), {}, ['alarm']);
});
afterEach(async () => {
  const { machines, calendars } = office.runtime;
  const report = await verifyStore({ store: office.store, machines, calendars });
  await office.store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(report.findings).toEqual([]);
});

function openFile(): Store {
  return createSqliteStore(openSqlite(join(folder, 'lienthong.db')));
}

/** The program ends and starts again on what is in the file. */
async function restart(): Promise<void> {
  await office.store.close();
  starts += 1;
  office = officeOn(openFile(), { clock: office.clock, prefix: `restart-${starts}-` });
}

/** A dossier that watches for the storm. */
async function receive(procedureId = 'alarm'): Promise<string> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, procedureId));
  if (!received.ok) throw new Error(received.refusal.code);
  office.clock.now += 60_000;
  return received.value.dossierId;
}

async function situationOf(dossierId: string) {
  const situation = await office.store.findSituation(asId(dossierId));
  if (situation === null) throw new Error('No dossier.');
  return situation;
}

async function openAt(dossierId: string): Promise<readonly string[]> {
  const { tasks } = await situationOf(dossierId);
  return tasks.map(({ elementId }) => elementId).toSorted();
}

async function completeAt(dossierId: string, elementId: string): Promise<void> {
  const task = (await situationOf(dossierId)).tasks.find((one) => one.elementId === elementId);
  if (task === undefined) throw new Error(`No open task at ${elementId}.`);
  const done = await completeTask(office.runtime, {
    commandId: office.commandId(),
    actor: MAI,
    taskId: task.taskId,
    variables: { secret: 'of the one who throws' },
  });
  if (!done.ok) throw new Error(done.refusal.code);
  office.clock.now += 60_000;
}

function turn(on: TestOffice = office) {
  return createWorker(on.runtime, { sleep: async () => {}, intervalMs: 1000 }).turn();
}

async function receivedBy(dossierId: string) {
  const history = await office.store.listDossierHistory(asId(dossierId));
  return history.filter(({ type }) => type === 'signal-received');
}

describe('a signal inside its dossier', () => {
  test('starts the partner process and reaches who waits there, in the same commit', async () => {
    const dossierId = await receive();

    await completeAt(dossierId, 'watch');
    expect(await openAt(dossierId)).toEqual(['log', 'report']);
    await completeAt(dossierId, 'log');
    await completeAt(dossierId, 'report');

    const { instances } = await situationOf(dossierId);
    expect(instances.map(({ snapshot }) => snapshot.status).toSorted()).toEqual([
      'active',
      'completed',
      'completed',
    ]);
    expect(await openAt(dossierId)).toEqual(['log']);
    expect(await receivedBy(dossierId)).toMatchObject([{ elementId: 'again' }]);
  });
});

describe('a signal to other dossiers', () => {
  test('reaches everybody who waited when it was thrown, once, and is gone', async () => {
    const [thrower, second, third] = [await receive(), await receive(), await receive()];
    await completeAt(thrower, 'watch');
    const late = await receive();

    expect(await openAt(second)).toEqual(['watch']);
    const turns = [await turn(), await turn()];

    expect(turns.map(({ signalled }) => signalled)).toEqual([1, 0]);
    expect(await openAt(second)).toEqual(['protect', 'watch']);
    expect(await openAt(third)).toEqual(['protect', 'watch']);
    expect(await openAt(late)).toEqual(['watch']);
    expect(await openAt(thrower)).toEqual(['log', 'report']);
    expect(await office.store.listThrownSignals(9)).toEqual([]);
  });

  test('carries its name and nothing of the dossier that threw it', async () => {
    const [thrower, other] = [await receive(), await receive()];
    await completeAt(thrower, 'watch');
    await turn();

    const [line] = await receivedBy(other);
    const { dossier, instances } = await situationOf(thrower);
    const seen = JSON.stringify([
      await office.store.listDossierHistory(asId(other)),
      await situationOf(other),
    ]);

    expect(line).toMatchObject({ personId: null, agencyId: null, facts: { signal: 'storm' } });
    expect(line?.input).toMatchObject({ type: 'signal', variables: {} });
    for (const secret of ['of the one who throws', dossier.code, dossier.dossierId]) {
      expect(seen).not.toContain(`"${secret}"`);
    }
    expect(seen).not.toContain(`${instances[0]?.instanceId}.2.`);
  });

  test.each([
    ['before the first delivery', 0, [['watch'], ['watch']]],
    ['between two deliveries', 1, [['protect', 'watch'], ['watch']]],
    [
      'before the signal is forgotten',
      2,
      [
        ['protect', 'watch'],
        ['protect', 'watch'],
      ],
    ],
  ])('a stop %s loses nothing and repeats nothing', async (_when, commits, standing) => {
    const [thrower, second, third] = [await receive(), await receive(), await receive()];
    await completeAt(thrower, 'watch');
    const dying = officeOn(dyingAfter(commits), { clock: office.clock });

    await expect(turn(dying)).rejects.toThrow(StoreFault);
    const before = [await openAt(second), await openAt(third)];
    await restart();
    await turn();
    await turn();

    expect(before).toEqual(standing);
    expect(await openAt(second)).toEqual(['protect', 'watch']);
    expect(await openAt(third)).toEqual(['protect', 'watch']);
    expect(await receivedBy(second)).toHaveLength(1);
    expect(await receivedBy(third)).toHaveLength(1);
    expect(await office.store.listThrownSignals(9)).toEqual([]);
  });

  test('does not wait for a dossier that has ended meanwhile', async () => {
    const [thrower, other] = [await receive(), await receive()];
    await completeAt(thrower, 'watch');
    await cancelDossier(office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId: asId(other),
      outcome: 'withdrawn',
      reason: 'x',
    });

    const { signalled } = await turn();

    expect(signalled).toBe(1);
    expect(await openAt(other)).toEqual([]);
  });

  test('is not heard again by who begins to wait because of it, nor after a stop', async () => {
    const bpmn = drawing('alarm').replace('sourceRef="again" targetRef="logged"', AGAIN_AND_AGAIN);
    const version = aVersion({ versionId: asId('echo-1'), procedureId: 'echo', bpmn });
    const procedure = {
      procedureId: 'echo',
      code: 'echo',
      name: 'echo',
      field: 'Thử',
      isPart: false,
    };
    await office.store.commit({
      ...emptyChange(),
      procedures: [procedure],
      versions: [version],
    });
    const listener = await receive('echo');
    await completeAt(listener, 'watch');
    await completeAt(listener, 'log');
    await turn();
    const thrower = await receive();
    await completeAt(thrower, 'watch');
    office.clock.now -= 60_000;
    const dying = officeOn(dyingAfter(1), { clock: office.clock });

    await expect(turn(dying)).rejects.toThrow(StoreFault);
    await restart();
    await turn();

    expect(await receivedBy(listener)).toHaveLength(1);
    expect((await situationOf(listener)).waits).toMatchObject([{ elementId: 'again' }]);
    expect(await office.store.listThrownSignals(9)).toEqual([]);
  });
});

/** The disk fails for good after that many commits. */
function dyingAfter(commits: number): Store {
  let left = commits;
  return {
    ...office.store,
    commit: async (change) => {
      if (left === 0) throw new StoreFault('Expected the disk to answer, but it did not.');
      left -= 1;
      return office.store.commit(change);
    },
  };
}
