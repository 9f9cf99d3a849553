import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { emptyChange, type Change } from '../model/change.ts';
import type { InstanceId } from '../model/ids.ts';
import { SNAPSHOT_FORMAT } from '../model/instance.ts';
import type { InstanceRecord } from '../model/records.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DossierSituation } from '../store/store.ts';
import { historyProcesses } from './calls/historyProcesses.ts';
import { replayInstance, type Replayed } from './replayInstance.ts';
import type { Runtime } from './runtime.ts';

const PAGE_MAX = 100;

/** What was made again, and why something could not be. */
export type RebuildReport = {
  readonly rebuiltCount: number;
  readonly failures: readonly { readonly instanceId: string; readonly what: string }[];
};

/**
 * Brings instances that an earlier release has written to the snapshot of this one, by living their
 * history again; to be done before anything else runs on the store.
 *
 * History, ids of rows, claims and due moments stay as they are: only the snapshot changes, and the
 * scope and item that rows name. An instance whose history gives another trace or other rows than
 * those that are stored is left as it is and told, and no command runs on it. Each instance is one
 * commit, so a stop in between loses nothing.
 */
export async function rebuildInstances(
  runtime: Pick<Runtime, 'store' | 'machines' | 'calendars'>,
): Promise<RebuildReport> {
  const failures: { instanceId: string; what: string }[] = [];
  let rebuiltCount = 0;
  let after: InstanceId | null = null;
  for (;;) {
    const page: readonly InstanceRecord[] = await runtime.store.listInstancesBefore(
      SNAPSHOT_FORMAT,
      after,
      PAGE_MAX,
    );
    for (const instance of page) {
      const planned = await planRebuild(runtime, instance);
      if (planned.ok) {
        await runtime.store.commit(planned.value);
        rebuiltCount += 1;
      } else failures.push({ instanceId: instance.instanceId, what: planned.refusal });
    }
    after = page.at(-1)?.instanceId ?? null;
    if (page.length < PAGE_MAX) return { rebuiltCount, failures };
  }
}

async function planRebuild(
  { store, machines, calendars }: Pick<Runtime, 'store' | 'machines' | 'calendars'>,
  instance: InstanceRecord,
): Promise<Result<Change, string>> {
  const situation = await store.findSituation(instance.dossierId);
  const events = await store.listHistory(instance.instanceId);
  const processAt = await historyProcesses(machines, instance, events);
  if (situation === null || processAt === null) return refuse('has no dossier or no process');
  const calendar: WorkingCalendar = calendars(situation.dossier.calendar);
  const { replayed, faults } = replayInstance(events, { instance, processAt, calendar });
  const [fault] = faults;
  if (fault !== undefined) return refuse(`history line ${fault.seq} ${fault.what}`);
  const tasks = await store.listDossierTasks(instance.dossierId);
  return planChange(instance, replayed, { ...situation, tasks });
}

type Stored = Pick<DossierSituation, 'tasks' | 'timers' | 'waits' | 'outbox'>;

function planChange(
  instance: InstanceRecord,
  { snapshot, waiting }: Replayed,
  stored: Stored,
): Result<Change, string> {
  const own = <Row extends { readonly instanceId: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ instanceId }) => instanceId === instance.instanceId);
  const tasks = inScopes(own(stored.tasks), waiting.tasks, ({ taskId }) => taskId);
  const timers = inScopes(own(stored.timers), waiting.timers, ({ timerId }) => timerId);
  const waits = inScopes(own(stored.waits), waiting.waits, ({ waitId }) => waitId);
  const calls = own(stored.outbox).map((call) => inScope(call, waiting.calls.get(call.outboxId)));
  if (snapshot === null || tasks === null || timers === null || waits === null) {
    return refuse('has other rows than its history gives');
  }
  const record = {
    ...instance,
    snapshot,
    snapshotFormat: SNAPSHOT_FORMAT,
    revision: instance.revision + 1,
  };
  return accept({
    ...emptyChange(),
    instances: [{ record, expectedRevision: instance.revision }],
    tasks,
    timers,
    removedTimerIds: timers.map(({ timerId }) => timerId),
    waits,
    removedWaitIds: waits.map(({ waitId }) => waitId),
    outbox: calls,
  });
}

type Placed = { readonly scopeId: string; readonly item?: number | null };

/** The stored rows with the scopes of the history; null when they are not the same rows. */
function inScopes<Row extends Placed>(
  stored: readonly Row[],
  expected: ReadonlyMap<string, Row>,
  idOf: (row: Row) => string,
): readonly Row[] | null {
  if (stored.length !== expected.size) return null;
  if (!stored.every((row) => expected.has(idOf(row)))) return null;
  return stored.map((row) => inScope(row, expected.get(idOf(row))));
}

function inScope<Row extends Placed>(row: Row, expected: Placed | undefined): Row {
  if (expected === undefined) return row;
  const { scopeId, item } = expected;
  return item === undefined ? { ...row, scopeId } : { ...row, scopeId, item };
}
