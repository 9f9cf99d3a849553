import type { InstanceSnapshot } from '../../../engine/model/instance.ts';
import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import { verifyStore } from '../../../engine/run/verifyStore.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { SeenInstance } from '../look.ts';
import type { Invariant } from './invariant.ts';

/**
 * I3: the inputs of the history, given to the process one by one, lead to the stored snapshot and
 * the written trace; I4 and I5 for the whole store by verifyStore, which replays from the start.
 *
 * After each step only the new lines are lived again, on the snapshot that this invariant keeps.
 */
export function snapshotFollowsFromHistory(): Invariant {
  const lived = new Map<string, InstanceSnapshot | null>();
  const liveOn = ({ record, process, fresh }: SeenInstance): readonly string[] => {
    let snapshot = lived.get(record.instanceId) ?? null;
    for (const { input, at, seq, trace } of fresh) {
      if (input === null) continue;
      const step = process.step(snapshot, input, at);
      if (!step.ok) return [`${record.instanceId} line ${seq}: ${step.refusal.code}`];
      if (canonicalJson(step.value.trace) !== canonicalJson(trace)) {
        return [`${record.instanceId} line ${seq} has another trace`];
      }
      snapshot = step.value.snapshot;
    }
    lived.set(record.instanceId, snapshot);
    const isSame = canonicalJson(snapshot) === canonicalJson(record.snapshot);
    return isSame ? [] : [`${record.instanceId} has another snapshot`];
  };
  return {
    name: 'I3 the snapshot follows from the history',
    onDossier: ({ instances }) => instances.flatMap(liveOn),
    onWorld: async ({ bareStore, runtime }) => {
      const ground = { store: bareStore, machines: runtime.machines, calendars: () => VIETNAM };
      const { findings } = await verifyStore(ground);
      return findings.map(({ instanceId, what }) => `${instanceId} ${what}`);
    },
  };
}
