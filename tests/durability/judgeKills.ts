import { asId, type InstanceId } from '../../engine/model/ids.ts';
import { verifyStore, type VerifyReport } from '../../engine/run/verifyStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { officeOn } from '../support/testOffice.ts';
import type { Ack } from './liveLoad.ts';

/** What is wrong after the kills; everything must be empty. */
export type Judgement = {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** Timers that the history or the acknowledgements have twice. */
  readonly firedTwice: readonly string[];
  /** Timers fired before their due moment. */
  readonly early: readonly string[];
  readonly report: VerifyReport;
  readonly firedCount: number;
};

/** Compares what the clients were told with what the store holds, and replays every instance. */
export async function judgeKills(store: Store, acks: readonly Ack[]): Promise<Judgement> {
  const lost: string[] = [];
  for (const ack of acks) {
    if (!(await isThere(store, ack))) lost.push(JSON.stringify(ack));
  }
  const fired = await firedTimers(store);
  const told = acks.flatMap((ack) => (ack.ack === 'fired' ? [ack.timerId] : []));
  for (const timerId of told) if (!fired.ids.includes(timerId)) lost.push(`timer ${timerId}`);
  const { runtime } = officeOn(store, { clock: { now: 0 } });
  const report = await verifyStore({
    store,
    machines: runtime.machines,
    calendars: runtime.calendars,
  });
  const firedTwice = [...twice(fired.ids), ...twice(told)];
  return { lost, firedTwice, early: fired.early, report, firedCount: fired.ids.length };
}

async function isThere(store: Store, ack: Ack): Promise<boolean> {
  switch (ack.ack) {
    case 'received': {
      const dossier = await store.findDossier(asId(ack.dossierId));
      return dossier?.code === ack.code && (await store.findReceipt(ack.commandId)) !== null;
    }
    case 'claimed': {
      const task = await store.findTask(asId(ack.taskId));
      return task?.claimedAt !== null && (await store.findReceipt(ack.commandId)) !== null;
    }
    case 'completed': {
      const task = await store.findTask(asId(ack.taskId));
      return task?.status === 'completed' && (await store.findReceipt(ack.commandId)) !== null;
    }
    default:
      return true;
  }
}

type Fired = { readonly ids: readonly string[]; readonly early: readonly string[] };

async function firedTimers(store: Store): Promise<Fired> {
  const ids: string[] = [];
  const early: string[] = [];
  for (const instanceId of await instanceIds(store)) {
    for (const { type, causeId, at, facts } of await store.listHistory(instanceId)) {
      if (type !== 'timer-fired' || causeId === null) continue;
      ids.push(causeId);
      if (at < Number(facts['dueAt'])) early.push(causeId);
    }
  }
  return { ids, early };
}

async function instanceIds(store: Store): Promise<readonly InstanceId[]> {
  const ids: InstanceId[] = [];
  for (;;) {
    const page = await store.listInstances(ids.at(-1) ?? null, 500);
    ids.push(...page.map(({ instanceId }) => instanceId));
    if (page.length < 500) return ids;
  }
}

function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
