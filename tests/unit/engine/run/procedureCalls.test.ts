import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId, type AgencyId, type VersionId } from '../../../../engine/model/ids.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { createMachineCache } from '../../../../engine/run/machineCache.ts';
import { rebuildInstances } from '../../../../engine/run/rebuildInstances.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { retryIncident } from '../../../../engine/run/retryIncident.ts';
import { saveDraft } from '../../../../engine/run/saveDraft.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';
import { aVersion } from '../../../support/records.ts';
import { publishReviewed } from '../../../support/publishReviewed.ts';
import {
  actor,
  anIntakeOf,
  drawing,
  moment,
  officeOn,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

const WHO = actor('linh', 'tax');
/** One task more than the first version: the officer's answer is looked at again. */
const SECOND_OPINION = drawing('opinion')
  .replace('<bpmn:exclusiveGateway', `${userTask('again')}<bpmn:exclusiveGateway`)
  .replace('sourceRef="answer" targetRef="verdict"', 'sourceRef="answer" targetRef="again"')
  .replace('<bpmn:sequenceFlow id="agreed"', `${flow('f9', 'again', 'verdict')}$&`);

let folder = '';
let office: TestOffice;
let starts = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-calls-'));
  office = await openOffice(openFile(), {}, ['asking', 'opinion']);
});
afterEach(async () => {
  await office.store.close();
  rmSync(folder, { recursive: true, force: true });
});

function openFile() {
  return createSqliteStore(openSqlite(join(folder, 'lienthong.db')));
}

function userTask(id: string): string {
  const performer = 'lt:agencyRole="tax" lt:post="tax-officer" lt:budget="2WH"';
  return `<bpmn:userTask id="${id}" name="Xem lại" ${performer} />`;
}

function flow(id: string, from: string, to: string): string {
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
}

/** The second look is a call of another procedure. */
function calling(bpmn: string, name: string): string {
  return bpmn
    .replace('<bpmn:userTask id="again"', '<bpmn:callActivity id="again"')
    .replace('id="again" name="Xem lại"', `id="again" name="Xem lại" calledElement="${name}"`);
}

/** The program stops and starts: nothing but the file is left. */
async function restart(): Promise<void> {
  const { clock } = office;
  await office.store.close();
  starts += 1;
  office = officeOn(openFile(), { clock, prefix: `r${starts}-` });
}

async function receive(): Promise<string> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'asking'));
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.dossierId;
}

async function publish(procedureId: string, bpmn: string, effectiveOn = '2026-12-07') {
  const base = { actor: WHO, procedureId };
  const revision = (await office.store.findDraft(procedureId))?.revision ?? 0;
  const content = { bpmn, decisions: [], forms: [], papers: [], fees: [] };
  await saveDraft(office.runtime, { ...base, commandId: office.commandId(), revision, content });
  const command = { ...base, commandId: office.commandId(), revision: revision + 1 };
  return publishReviewed(
    office.runtime,
    { ...command, effectiveOn, legalBasis: null, note: '' },
    office.commandId,
  );
}

async function publishSecond(): Promise<string> {
  const published = await publish('opinion', SECOND_OPINION);
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  return published.value.versionId;
}

/** Opinions agree and results are kept, unless said otherwise. */
async function complete(dossierId: string, elementId: string, given: Variables = {}) {
  const variables = { opinion: 'agree', result: 'keep', ...given };
  const task = (await openTasks(office, dossierId)).get(elementId);
  if (task === undefined) throw new Error(`No task ${elementId}.`);
  const command = { commandId: office.commandId(), actor: WHO, taskId: task.taskId, variables };
  const done = await completeTask(office.runtime, command);
  if (!done.ok) throw new Error(done.refusal.code);
}

async function waiting(dossierId: string): Promise<readonly string[]> {
  return [...(await openTasks(office, dossierId)).keys()];
}

async function mainInstance(dossierId: string) {
  const situation = await office.store.findSituation(asId(dossierId));
  const [main] = situation?.instances ?? [];
  if (main === undefined) throw new Error('No instance.');
  return main;
}

async function retry(dossierId: string) {
  const { instanceId, snapshot } = await mainInstance(dossierId);
  const [incident] = snapshot.incidents;
  if (incident === undefined) throw new Error('No incident.');
  const { elementId, scopeId } = incident;
  const command = { commandId: office.commandId(), actor: WHO, variables: {} };
  return retryIncident(office.runtime, { ...command, instanceId, elementId, scopeId });
}

/** What replaying every history finds, on machines that are compiled anew. */
async function findings() {
  const { store } = office;
  const machines = createMachineCache((versionId: VersionId) => store.findVersion(versionId));
  return (await verifyStore({ store, machines, calendars: () => VIETNAM })).findings;
}

describe('a call of a published procedure', () => {
  test('stays on the version in force when it began, and the next takes the new one', async () => {
    const dossierId = await receive();
    const secondId = await publishSecond();
    await restart();
    const laterId = await receive();

    expect(await waiting(dossierId)).toEqual(['opinion-1:answer']);
    expect(await waiting(laterId)).toEqual([`${secondId}:answer`]);

    await complete(dossierId, 'opinion-1:answer');
    await complete(laterId, `${secondId}:answer`);
    await restart();

    expect(await waiting(dossierId)).toEqual(['return']);
    expect(await waiting(laterId)).toEqual([`${secondId}:again`]);
    await complete(laterId, `${secondId}:again`);
    await complete(laterId, 'return');
    await complete(dossierId, 'return');
    expect((await mainInstance(dossierId)).snapshot.status).toBe('completed');
    expect((await mainInstance(laterId)).snapshot.status).toBe('completed');
    expect(await findings()).toEqual([]);
  });

  test('gives its error to the border of the call', async () => {
    const dossierId = await receive();
    await restart();

    await complete(dossierId, 'opinion-1:answer', { opinion: 'refuse' });

    expect(await waiting(dossierId)).toEqual(['explain']);
    await complete(dossierId, 'explain');
    expect((await office.store.findDossier(asId(dossierId)))?.outcome).toBe('refused');
    expect(await findings()).toEqual([]);
  });

  test('is undone on the version that was carried out', async () => {
    const dossierId = await receive();
    await complete(dossierId, 'opinion-1:answer');
    await publishSecond();
    await restart();

    await complete(dossierId, 'return', { result: 'withdraw' });

    expect(await waiting(dossierId)).toEqual(['opinion-1:takeBack']);
    await restart();
    await complete(dossierId, 'opinion-1:takeBack');
    expect((await office.store.findDossier(asId(dossierId)))?.outcome).toBe('withdrawn');
    expect(await findings()).toEqual([]);
  });

  test('is lived again from its history on the versions that it found', async () => {
    const dossierId = await receive();
    await publishSecond();
    await complete(dossierId, 'opinion-1:answer');
    const before = await mainInstance(dossierId);
    await office.store.close();
    const database = new Database(join(folder, 'lienthong.db'));
    database.exec('UPDATE instances SET snapshot_format = 1, snapshot = \'{"scopes":[]}\'');
    database.close();
    await restart();

    const report = await rebuildInstances(office.runtime);

    expect(report).toEqual({ rebuiltCount: 1, failures: [] });
    expect((await mainInstance(dossierId)).snapshot).toEqual(before.snapshot);
    expect(await findings()).toEqual([]);
  });

  test('holds the clock of the dossier as a call within the file does', async () => {
    const dossierId = await receive();
    const before = await office.store.findDossier(asId(dossierId));

    expect(before?.clock).toMatchObject({ runningSince: null, dueAt: null });
    await complete(dossierId, 'opinion-1:answer');
    expect((await office.store.findDossier(asId(dossierId)))?.status).toBe(9);
  });

  test('stands still while no version is in force, and can be tried again', async () => {
    await office.store.commit({
      ...emptyChange(),
      procedures: [
        { procedureId: 'later', code: 'opinion-2027', name: 'Sau', field: 'Thử', isPart: false },
      ],
      versions: [
        aVersion({
          versionId: asId('later-1'),
          procedureId: 'later',
          bpmn: drawing('opinion'),
          effectiveOn: '2027-01-04',
        }),
      ],
    });
    const asking = drawing('asking').replace(
      'calledElement="opinion"',
      'calledElement="opinion-2027"',
    );
    expect(await publish('asking', asking)).toMatchObject({ ok: true });
    const dossierId = await receive();
    await restart();

    expect((await mainInstance(dossierId)).snapshot).toMatchObject({
      status: 'incident',
      incidents: [
        { code: 'NO_VERSION_IN_FORCE', elementId: 'consult', facts: { called: 'opinion-2027' } },
      ],
    });
    expect(await retry(dossierId)).toMatchObject({ ok: true });
    expect((await mainInstance(dossierId)).snapshot.status).toBe('incident');

    office.clock.now = moment('2027-01-04 08:00');
    expect(await retry(dossierId)).toMatchObject({ ok: true });

    expect(await waiting(dossierId)).toEqual(['later-1:answer']);
    await complete(dossierId, 'later-1:answer');
    expect(await waiting(dossierId)).toEqual(['return']);
    expect(await findings()).toEqual([]);
  });

  test('finds the agency of a role that only a later version has, or stands still', async () => {
    const land = drawing('opinion').replaceAll('lt:agencyRole="tax"', 'lt:agencyRole="land"');
    const version = { procedureId: 'opinion', number: 2, bpmn: land, effectiveOn: '2026-12-07' };
    await office.store.commit({
      ...emptyChange(),
      versions: [aVersion({ ...version, versionId: asId('opinion-2') })],
    });
    const dossierId = await receive();

    expect((await mainInstance(dossierId)).snapshot.incidents).toMatchObject([
      { code: 'PARTY_NOT_FOUND', elementId: 'consult' },
    ]);

    const [commune] = (await office.store.listAgencies()).filter(({ kind }) => kind === 'commune');
    if (commune === undefined) throw new Error('No commune.');
    const office2 = { ...commune, agencyId: asId<AgencyId>('land'), code: 'L', kind: 'land' };
    await office.store.commit({ ...emptyChange(), agencies: [office2] });
    expect(await retry(dossierId)).toMatchObject({ ok: true });

    const task = (await openTasks(office, dossierId)).get('opinion-2:answer');
    expect(task).toMatchObject({ agencyId: 'land', name: 'Cho ý kiến' });
    expect((await office.store.findDossier(asId(dossierId)))?.agencyIds).toContain('land');
    await restart();
    expect(await findings()).toEqual([]);
  });

  test('stands still where two publications at once have made a circle', async () => {
    const circle = calling(SECOND_OPINION, 'asking');
    const version = { procedureId: 'opinion', number: 2, bpmn: circle, effectiveOn: '2026-12-07' };
    await office.store.commit({
      ...emptyChange(),
      versions: [aVersion({ ...version, versionId: asId('opinion-2') })],
    });
    const dossierId = await receive();
    await restart();

    await complete(dossierId, 'opinion-2:answer');

    expect((await mainInstance(dossierId)).snapshot.incidents).toMatchObject([
      { code: 'CALLS_ITSELF', elementId: 'opinion-2:again', facts: { called: 'asking' } },
    ]);
    expect(await findings()).toEqual([]);
  });

  test('is found by the id of its process, of several the one published first', async () => {
    const other = {
      versionId: asId<VersionId>('other-1'),
      procedureId: 'other',
      publishedAt: 9e12,
    };
    await office.store.commit({
      ...emptyChange(),
      procedures: [
        { procedureId: 'other', code: 'other', name: 'Khác', field: 'Thử', isPart: false },
      ],
      versions: [
        aVersion({
          ...other,
          bpmn: drawing('licence').replaceAll('"licence"', '"opinion-process"'),
        }),
      ],
    });
    const renamed = drawing('opinion').replace(
      'process id="opinion"',
      'process id="opinion-process"',
    );
    expect(await publish('opinion', renamed)).toMatchObject({ ok: true });
    const asking = drawing('asking').replace('"opinion"', '"opinion-process"');
    const published = await publish('asking', asking);
    expect(published).toMatchObject({ ok: true });

    const dossierId = await receive();

    const [elementId = ''] = await waiting(dossierId);
    expect(elementId).toMatch(/:answer$/u);
    expect(elementId).not.toMatch(/^opinion-1:/u);
  });
});

describe('publishing a drawing with calls', () => {
  const rulesOf = async (procedureId: string, bpmn: string): Promise<readonly string[]> => {
    const published = await publish(procedureId, bpmn);
    if (published.ok || published.refusal.code !== 'HAS_PROBLEMS') return [];
    const errors = published.refusal.problems.filter(({ severity }) => severity === 'error');
    return errors.map(({ rule, elementId }) => `${rule} ${elementId}`);
  };

  test('refuses one of a procedure that nobody has published', async () => {
    const asking = drawing('asking').replace('calledElement="opinion"', 'calledElement="nobody"');

    expect(await rulesOf('asking', asking)).toEqual(['called-process-exists consult']);
  });

  test('refuses procedures that call each other', async () => {
    expect(await rulesOf('opinion', calling(SECOND_OPINION, 'asking'))).toEqual([
      'procedure-calls-itself again',
    ]);
    const itself = SECOND_OPINION.replace('process id="opinion"', 'process id="renamed"');
    expect(await rulesOf('opinion', calling(itself, 'opinion'))).toEqual([
      'procedure-calls-itself again',
    ]);
  });
});
