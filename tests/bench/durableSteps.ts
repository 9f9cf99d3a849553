import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyChange } from '../../engine/model/change.ts';
import { type AgencyId, asId, type DossierId, type TaskId } from '../../engine/model/ids.ts';
import type { Variables } from '../../engine/model/json.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { createRuntime } from '../../engine/run/createRuntime.ts';
import { newTimedId } from '../../engine/run/newTimedId.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { bareCommits } from './bareCommits.ts';
import { type Figure, median } from './figure.ts';
import { groupingStore } from './groupingStore.ts';

const ROUNDS = 7;
const GROUP = 100;
const BARE_COMMITS = 500;
const ACTOR = { personId: null, agencyId: null };
const AGENCY = asId<AgencyId>('counter');

/** The completions of the scenario in models/, without the reminder that only time opens. */
const COMPLETIONS: readonly (readonly [string, Variables])[] = [
  ['T_intake', { complete: false }],
  ['T_supp', {}],
  ['T_intake', { complete: true }],
  ['T_fee', {}],
  ['T_tech', { env: true, herit: true }],
  ['T_env', {}],
  ['T_herit', {}],
  ['T_decide', { approve: true }],
];

/**
 * Steps per second through the whole path of a command (load, step, plan, commit with FULL), as a
 * ratio to the bare one-row commits of the same file, measured in the same round.
 */
export async function durableSteps(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const file = join(folder, 'bench.sqlite');
  const alone: number[] = [];
  const grouped: number[] = [];
  const bare: number[] = [];
  // A server has long been warm: what its first seconds cost is not what is asked here.
  await stepsPerSecond(file, { dossiers: 4 * GROUP, atOnce: GROUP });
  for (let round = 0; round < ROUNDS; round += 1) {
    const commits = bareCommits(file, BARE_COMMITS);
    bare.push(commits);
    alone.push((await stepsPerSecond(file, { dossiers: 2 * GROUP, atOnce: 1 })) / commits);
    grouped.push((await stepsPerSecond(file, { dossiers: 4 * GROUP, atOnce: GROUP })) / commits);
  }
  rmSync(folder, { recursive: true });
  const note = `ratio to the bare commits, median of ${ROUNDS}`;
  return [
    {
      name: 'bare one-row commits',
      value: median(bare),
      unit: '/s',
      goal: null,
      note: 'this disk',
    },
    {
      name: 'durable steps, one commit each',
      value: median(alone),
      unit: '',
      goal: { atLeast: 0.3 },
      note,
    },
    {
      name: `durable steps, groups of ${GROUP}`,
      value: median(grouped),
      unit: '',
      goal: { atLeast: 0.9 },
      note,
    },
  ];
}

type Load = { readonly dossiers: number; readonly atOnce: number };

async function stepsPerSecond(file: string, { dossiers, atOnce }: Load): Promise<number> {
  const sqlite = createSqliteStore(openSqlite(file));
  await writeProcedure(sqlite);
  const runtime = createRuntime({
    store: atOnce === 1 ? sqlite : groupingStore(sqlite, atOnce),
    now: () => Date.now(),
    newId: () => newTimedId(Date.now()),
    trackingSecret: (dossierId) => dossierId,
    calendars: () => VIETNAM,
    connectors: {},
    log: () => undefined,
  });
  const ids: DossierId[] = [];
  for (let count = 0; count < dossiers; count += 1) ids.push(await receive(runtime));
  let seconds = 0;
  for (let first = 0; first < dossiers; first += atOnce) {
    const group = ids.slice(first, first + atOnce);
    for (const [elementId, variables] of COMPLETIONS) {
      const taskIds = await Promise.all(group.map((id) => openTask(sqlite, id, elementId)));
      const startedAt = performance.now();
      await Promise.all(taskIds.map((taskId) => complete(runtime, taskId, variables)));
      seconds += (performance.now() - startedAt) / 1000;
    }
  }
  await sqlite.close();
  return (dossiers * COMPLETIONS.length) / seconds;
}

/** The drawing is written as a published version, with no procedure around it but what must be. */
async function writeProcedure(store: Store): Promise<void> {
  if ((await store.findProcedure('permit')) !== null) return;
  const bpmn = readFileSync(new URL('./models/permit.bpmn', import.meta.url), 'utf8');
  await store.commit({
    ...emptyChange(),
    procedures: [{ procedureId: 'permit', code: '0.000000', name: 'Permit', field: 'Bench' }],
    versions: [
      {
        versionId: asId('permit-1'),
        procedureId: 'permit',
        number: 1,
        effectiveOn: '2020-01-01',
        legalBasis: null,
        note: '',
        publishedAt: 0,
        publishedBy: null,
        hash: '',
        bpmn,
        forms: [],
        papers: [],
        fees: [],
      },
    ],
    agencies: [
      {
        agencyId: AGENCY,
        code: 'B00',
        name: 'Counter',
        kind: 'one-stop',
        level: 'commune',
        parentId: null,
        unitCode: '00001',
        servesUnitCodes: [],
      },
    ],
  });
}

async function receive(runtime: Runtime): Promise<DossierId> {
  const received = await receiveDossier(runtime, {
    commandId: asId(crypto.randomUUID()),
    actor: ACTOR,
    procedureId: 'permit',
    receivingAgencyId: AGENCY,
    competentAgencyId: AGENCY,
    applicant: { name: 'A', idNumber: '', address: '', phone: '', email: '' },
    content: '',
    papers: [],
    setCount: 1,
    channel: 'counter',
    returnChannel: 'counter',
    variables: { complete: false, env: false, herit: false, approve: false },
  });
  if (!received.ok) throw new Error(`Expected a dossier, but got ${received.refusal.code}.`);
  return asId(received.value.dossierId);
}

async function openTask(store: Store, dossierId: DossierId, elementId: string): Promise<TaskId> {
  const situation = await store.findSituation(dossierId);
  const task = situation?.tasks.find((open) => open.elementId === elementId);
  if (task === undefined) throw new Error(`Expected ${elementId} to be open, but it is not.`);
  return task.taskId;
}

async function complete(runtime: Runtime, taskId: TaskId, variables: Variables): Promise<void> {
  const commandId = asId<never>(crypto.randomUUID());
  const completed = await completeTask(runtime, { commandId, actor: ACTOR, taskId, variables });
  if (!completed.ok) throw new Error(`Expected a step, but got ${completed.refusal.code}.`);
}
