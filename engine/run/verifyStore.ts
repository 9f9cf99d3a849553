import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { InstanceId } from '../model/ids.ts';
import { SNAPSHOT_FORMAT } from '../model/instance.ts';
import { isOpenTask, type InstanceRecord } from '../model/records.ts';
import type { Store } from '../store/store.ts';
import { historyProcesses } from './calls/historyProcesses.ts';
import type { MachineCache } from './machineCache.ts';
import { replayInstance, stateHash, type Replayed } from './replayInstance.ts';

const PAGE_MAX = 200;

/** One thing that is not as the history says. */
export type VerifyFinding = {
  readonly instanceId: string;
  readonly dossierCode: string;
  readonly what: string;
};

/** What was looked at, and what was wrong. */
export type VerifyReport = {
  readonly instanceCount: number;
  readonly eventCount: number;
  readonly taskCount: number;
  readonly timerCount: number;
  readonly findings: readonly VerifyFinding[];
};

/** What verifying needs; nothing of it writes. */
export type VerifyGround = {
  readonly store: Store;
  readonly machines: MachineCache;
  readonly calendars: (name: string) => WorkingCalendar;
};

/**
 * Lives every instance again from its history and compares: hash chain, trace, snapshot (hash of
 * canonical JSON), tasks with who has them, timers with their due moments, message waits.
 *
 * Due moments are counted with today's calendars: after a change of a calendar they may differ
 * until they are recomputed.
 */
export async function verifyStore(ground: VerifyGround): Promise<VerifyReport> {
  const counts = { instanceCount: 0, eventCount: 0, taskCount: 0, timerCount: 0 };
  const findings: VerifyFinding[] = [];
  let after: InstanceId | null = null;
  for (;;) {
    const page: readonly InstanceRecord[] = await ground.store.listInstances(after, PAGE_MAX);
    for (const instance of page) {
      const verified = await verifyInstance(ground, instance);
      counts.instanceCount += 1;
      counts.eventCount += verified.eventCount;
      counts.taskCount += verified.taskCount;
      counts.timerCount += verified.timerCount;
      findings.push(...verified.findings);
    }
    after = page.at(-1)?.instanceId ?? null;
    if (page.length < PAGE_MAX) return { ...counts, findings };
  }
}

type Verified = Omit<VerifyReport, 'instanceCount'>;

async function verifyInstance(ground: VerifyGround, instance: InstanceRecord): Promise<Verified> {
  const { store, machines, calendars } = ground;
  const { instanceId } = instance;
  const events = await store.listHistory(instanceId);
  const situation = await store.findSituation(instance.dossierId);
  const processAt = await historyProcesses(machines, instance, events);
  const dossierCode = situation?.dossier.code ?? '';
  const toFinding = (what: string): VerifyFinding => ({ instanceId, dossierCode, what });
  if (situation === null || processAt === null) {
    const findings = [toFinding('has no dossier or no process')];
    return { eventCount: events.length, taskCount: 0, timerCount: 0, findings };
  }
  const calendar = calendars(situation.dossier.calendar);
  const { replayed, faults } = replayInstance(events, { instance, processAt, calendar });
  const own = <Row extends { readonly instanceId: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.instanceId === instanceId);
  const tasks = own(await store.listDossierTasks(instance.dossierId));
  const timers = own(situation.timers);
  const differences = [
    ...headDifferences(instance, replayed),
    ...rowDifferences('task', tasks, replayed.waiting.tasks, ({ taskId }) => taskId),
    ...rowDifferences('timer', timers, replayed.waiting.timers, ({ timerId }) => timerId),
    ...rowDifferences('wait', own(situation.waits), replayed.waiting.waits, ({ waitId }) => waitId),
  ];
  return {
    eventCount: events.length,
    taskCount: tasks.filter(isOpenTask).length,
    timerCount: timers.length,
    findings: [
      ...faults.map(({ seq, what }) => toFinding(`history line ${seq} ${what}`)),
      ...differences.map(toFinding),
    ],
  };
}

function headDifferences(instance: InstanceRecord, replayed: Replayed): readonly string[] {
  const differences: string[] = [];
  if (instance.snapshotFormat !== SNAPSHOT_FORMAT) {
    differences.push('snapshot is that of an earlier release');
  }
  if (stateHash(instance.snapshot) !== stateHash(replayed.snapshot)) {
    differences.push('snapshot is not what its history gives');
  }
  if (instance.historySeq !== replayed.historySeq) differences.push('history has lost its end');
  if (instance.historyHash !== replayed.historyHash) differences.push('history ends otherwise');
  if (instance.lastAt !== replayed.lastAt) differences.push('last moment is another');
  return differences;
}

function rowDifferences<Row>(
  kind: string,
  stored: readonly Row[],
  expected: ReadonlyMap<string, Row>,
  idOf: (row: Row) => string,
): readonly string[] {
  const differences: string[] = [];
  const ids = new Set(stored.map(idOf));
  for (const row of stored) {
    const other = expected.get(idOf(row));
    if (other === undefined) differences.push(`${kind} ${idOf(row)} should not be there`);
    else if (canonicalJson(row) !== canonicalJson(other)) {
      differences.push(`${kind} ${idOf(row)} differs from the history`);
    }
  }
  for (const id of expected.keys()) if (!ids.has(id)) differences.push(`${kind} ${id} is missing`);
  return differences;
}
