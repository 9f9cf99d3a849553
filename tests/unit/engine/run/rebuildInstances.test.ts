import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runVerify } from '../../../../api/cli/verify.ts';
import { openServices } from '../../../../api/openServices.ts';
import { SNAPSHOT_FORMAT } from '../../../../engine/model/instance.ts';
import { isOpenTask } from '../../../../engine/model/records.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { deliverMessage } from '../../../../engine/run/deliverMessage.ts';
import { rebuildInstances } from '../../../../engine/run/rebuildInstances.ts';
import { retryIncident } from '../../../../engine/run/retryIncident.ts';
import { createWorker } from '../../../../engine/run/worker.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { StoreFault } from '../../../../engine/store/store.ts';
import { actor, moment, officeOn, type TestOffice } from '../../../support/testOffice.ts';

const MAI = actor('mai', 'one-stop');
const RELEASE = new URL('../../../support/files/release-0.1.0.sql', import.meta.url);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-rebuild-'));
  const database = new Database(file());
  database.pragma('foreign_keys = OFF');
  database.exec(readFileSync(RELEASE, 'utf8'));
  database.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(): string {
  return join(folder, 'lienthong.db');
}

function openOld(): TestOffice {
  const store = createSqliteStore(openSqlite(file()));
  const clock = { now: moment('2026-12-07 12:00') };
  const connectors = {
    'tax-registration': async () => ({ kind: 'answered' as const, variables: {} }),
  };
  return officeOn(store, { clock, connectors, prefix: 'new-' });
}

async function tasksOf(office: TestOffice) {
  const instances = await office.store.listInstances(null, 100);
  const ids = [...new Set(instances.map(({ dossierId }) => dossierId))];
  return (await Promise.all(ids.map((id) => office.store.listDossierTasks(id)))).flat();
}

async function completeAll(office: TestOffice): Promise<void> {
  const open = (await tasksOf(office)).filter((task) => task.kind === 'user' && isOpenTask(task));
  for (const { taskId, elementId } of open) {
    const variables = elementId === 'appraise' ? { decision: 'go-on' } : {};
    const by = { commandId: office.commandId(), actor: MAI };
    await completeTask(office.runtime, { ...by, taskId, variables });
  }
}

async function handInAll(office: TestOffice): Promise<void> {
  for (const { dossierId } of await office.store.listInstances(null, 100)) {
    const situation = await office.store.findSituation(dossierId);
    for (const { eventName: messageName, correlationValue } of situation?.waits ?? []) {
      const by = { commandId: office.commandId(), actor: MAI, dossierId };
      const message = { messageName, correlationValue, variables: { level: 2 } };
      await deliverMessage(office.runtime, { ...by, ...message });
    }
  }
}

async function verified(): Promise<string> {
  return (await runVerify(['--data', folder])).stdout;
}

test('a file of an earlier release is not verified before it was started once', async () => {
  const answer = await runVerify(['--data', folder]);

  expect(answer.exitCode).toBe(2);
  expect(answer.stderr).toContain('the file is of an earlier release');
});

test('every instance is made again from its history; ids and claims stay', async () => {
  const office = openOld();
  const before = await tasksOf(office);

  const report = await rebuildInstances(office.runtime);
  const again = await rebuildInstances(office.runtime);

  expect(report).toEqual({ rebuiltCount: 14, failures: [] });
  expect(again).toEqual({ rebuiltCount: 0, failures: [] });
  const instances = await office.store.listInstances(null, 100);
  expect(new Set(instances.map(({ snapshotFormat }) => snapshotFormat))).toEqual(
    new Set([SNAPSHOT_FORMAT]),
  );
  const after = await tasksOf(office);
  const withoutScope = (tasks: typeof after) => tasks.map((task) => ({ ...task, scopeId: '' }));
  expect(withoutScope(after)).toEqual(withoutScope(before));
  expect(after.filter((task, index) => task.scopeId !== before[index]?.scopeId)).not.toEqual([]);
  await office.store.close();
  expect(await verified()).toMatch(/^Verified: 14 instances, 39 history lines, 13 open tasks/u);
});

test('what waited in the file goes on to its end on this release', async () => {
  const office = openOld();
  await rebuildInstances(office.runtime);
  const worker = createWorker(office.runtime, { sleep: async () => {}, intervalMs: 1000 });
  const standing = await office.store.listStandingStill(10);
  for (const { instance } of standing) {
    const [incident] = instance.snapshot.incidents;
    const { instanceId } = instance;
    const where = { instanceId, elementId: incident!.elementId, scopeId: incident!.scopeId };
    const by = { commandId: office.commandId(), actor: MAI };
    await retryIncident(office.runtime, { ...by, ...where, variables: { level: 1 } });
  }

  for (let round = 0; round < 12; round += 1) {
    await completeAll(office);
    await handInAll(office);
    office.clock.now += 3_600_000;
    await worker.turn();
  }

  const instances = await office.store.listInstances(null, 100);
  const statuses = new Set(instances.map(({ snapshot }) => snapshot.status));
  expect(standing).toHaveLength(1);
  expect(statuses).toEqual(new Set(['completed', 'terminated']));
  await office.store.close();
  expect(await verified()).toMatch(/^Verified: 14 instances/u);
});

test('the program does it when it starts, and a stop in between costs nothing', async () => {
  const dying = openOld();
  let left = 3;
  const store = {
    ...dying.store,
    commit: async (change: Parameters<typeof dying.store.commit>[0]) => {
      if (left === 0) throw new StoreFault('Expected the disk to answer, but it did not.');
      left -= 1;
      return dying.store.commit(change);
    },
  };
  await expect(rebuildInstances({ ...dying.runtime, store })).rejects.toThrow(StoreFault);
  await dying.store.close();

  const opened = await openServices({
    dataFolder: folder,
    demonstration: false,
    publicUrl: null,
    mail: null,
    signing: null,
    trustedFile: null,
    queueLimitMinutes: 30,
    keepNoticesDays: null,
    isKeepNoticesSample: false,
    payment: null,
    sms: null,
    signOn: null,
    clamd: null,
    logLevel: 'silent',
  });
  const older = await opened.services.runtime.store.listInstancesBefore(SNAPSHOT_FORMAT, null, 9);
  await opened.close();

  expect(older).toEqual([]);
  expect(await verified()).toMatch(/^Verified: 14 instances/u);
});

test('an instance whose history tells something else is left alone and refuses', async () => {
  const database = new Database(file());
  database.exec('DROP TRIGGER history_is_not_changed');
  const sql = `UPDATE history SET trace = '[]' WHERE instance_id = 'B' AND seq = 1`;
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
  const office = openOld();

  const { rebuiltCount, failures } = await rebuildInstances(office.runtime);
  const [task] = (await tasksOf(office)).filter(
    ({ instanceId, status }) => instanceId === 'B' && status === 'claimed',
  );

  expect(rebuiltCount).toBe(13);
  expect(failures).toEqual([
    { instanceId: 'B', what: 'history line 1 has a hash that is not that of its columns' },
  ]);
  const by = { commandId: office.commandId(), actor: MAI };
  const refused = await completeTask(office.runtime, {
    ...by,
    taskId: task!.taskId,
    variables: {},
  });
  expect(refused).toMatchObject({ refusal: { code: 'INSTANCE_NOT_REBUILT', instanceId: 'B' } });
  await office.store.close();
});
