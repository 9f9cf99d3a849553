import type { HistoryEvent } from '../../engine/model/history.ts';
import type { DossierId } from '../../engine/model/ids.ts';
import type { InstanceRecord, OutboxRecord, TaskRecord } from '../../engine/model/records.ts';
import type { LoadedProcess } from '../../engine/run/machineCache.ts';
import type { DossierSituation } from '../../engine/store/store.ts';
import { advanceTokens, noTokens, type Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** One instance as it stands, and what is new in its history since it was looked at last. */
export type SeenInstance = {
  readonly record: InstanceRecord;
  readonly process: LoadedProcess;
  readonly history: readonly HistoryEvent[];
  readonly fresh: readonly HistoryEvent[];
  readonly tokens: Tokens;
};

/** One dossier as the store has it now. */
export type SeenDossier = {
  readonly situation: DossierSituation;
  readonly instances: readonly SeenInstance[];
  /** Closed ones too. */
  readonly tasks: readonly TaskRecord[];
  /** Every call the dossier ever made, delivered ones too. */
  readonly calls: readonly OutboxRecord[];
};

/** Looks at dossiers again and again, and remembers how far it has read. */
export type Looker = { readonly look: (dossierId: DossierId) => Promise<SeenDossier | null> };

/** Effects of one step that are probed for calls; no drawing here makes more. */
const EFFECTS_MAX = 40;

/** A looker that has seen nothing yet. */
export function createLooker(world: World): Looker {
  const read = new Map<string, { seq: number; readonly tokens: Tokens }>();
  const callIds = new Map<DossierId, Set<string>>();
  const lookAt = async (record: InstanceRecord): Promise<SeenInstance> => {
    const version = await world.runtime.machines.load(record.versionId);
    const process = version.processes.get(record.processId);
    if (process === undefined) throw new Error(`No process ${record.processId}.`);
    const history = await world.bareStore.listHistory(record.instanceId);
    const known = read.get(record.instanceId) ?? { seq: 0, tokens: noTokens() };
    const fresh = history.filter(({ seq }) => seq > known.seq);
    for (const { trace } of fresh) advanceTokens(known.tokens, trace, process.model);
    read.set(record.instanceId, { ...known, seq: history.at(-1)?.seq ?? 0 });
    return { record, process, history, fresh, tokens: known.tokens };
  };
  const look = async (dossierId: DossierId): Promise<SeenDossier | null> => {
    const situation = await world.bareStore.findSituation(dossierId);
    if (situation === null) return null;
    const instances: SeenInstance[] = [];
    for (const record of situation.instances) instances.push(await lookAt(record));
    const ids = callIds.get(dossierId) ?? new Set<string>();
    callIds.set(dossierId, ids);
    const tasks = await world.bareStore.listDossierTasks(dossierId);
    const calls = await findCalls(world, instances, ids);
    for (const { timerId } of situation.timers) world.timerIds.add(timerId);
    for (const id of ids) world.outboxIds.add(id);
    return { situation, instances, tasks, calls };
  };
  return { look };
}

/** The store lists open calls only; the ids of all of them follow from the history. */
async function findCalls(
  world: World,
  instances: readonly SeenInstance[],
  known: Set<string>,
): Promise<readonly OutboxRecord[]> {
  const lines = instances.flatMap(({ fresh, process }) =>
    fresh.filter(({ trace }) => asksSomebody(trace, process)),
  );
  for (const { instanceId, seq } of lines) {
    for (let index = 0; index < EFFECTS_MAX; index += 1) {
      const id = `${instanceId}.${seq}.${index}`;
      if ((await world.bareStore.findOutbox(id)) !== null) known.add(id);
    }
  }
  const found: OutboxRecord[] = [];
  for (const id of known) {
    const call = await world.bareStore.findOutbox(id);
    if (call !== null) found.push(call);
  }
  return found;
}

function asksSomebody(trace: HistoryEvent['trace'], { nodes }: LoadedProcess): boolean {
  return trace.some(({ type, elementId }) => {
    const node = nodes.get(elementId);
    return type === 'entered' && node?.type === 'serviceTask' && node.connector !== null;
  });
}
