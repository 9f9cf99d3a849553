import type { CalledProcedure } from '../../model/calledProcedure.ts';
import type { HistoryEvent } from '../../model/history.ts';
import { asId, type ElementId, type VersionId } from '../../model/ids.ts';
import type { CallRefusal } from '../../model/process.ts';
import type { LoadedProcess, LoadedVersion, MachineCache } from '../machineCache.ts';
import { bindCalls, toCalled } from './bindCalls.ts';

/** The process on which a line of a history was lived. */
export type ProcessAt = (event: HistoryEvent) => LoadedProcess;

/**
 * The process of an instance as it was bound at each line of its history: what calls found then
 * stands in the lines, whatever has been published since. Null where the version has no such
 * process.
 */
export async function historyProcesses(
  machines: MachineCache,
  { versionId, processId }: { readonly versionId: VersionId; readonly processId: ElementId },
  events: readonly HistoryEvent[],
): Promise<ProcessAt | null> {
  const loaded = await machines.load(versionId);
  const plain = loaded.processes.get(processId);
  if (plain === undefined) return null;
  const pinned = new Map<VersionId, LoadedVersion>();
  const bound = new Map<number, LoadedProcess>();
  for (const event of events) {
    const called = new Map<string, CalledProcedure | CallRefusal>();
    for (const [name, answer] of calledIn(event)) {
      if (isRefusal(answer)) called.set(name, answer);
      else {
        const id = asId<VersionId>(answer);
        const other = await machines.load(id);
        pinned.set(id, other);
        called.set(name, toCalled(other));
      }
    }
    const version =
      pinned.size === 0 && called.size === 0
        ? loaded
        : bindCalls(loaded, { called, pinned: [...pinned.values()] });
    bound.set(event.seq, version.processes.get(processId) ?? plain);
  }
  return ({ seq }) => bound.get(seq) ?? plain;
}

function calledIn({ facts }: HistoryEvent): readonly (readonly [string, string])[] {
  const called = facts['called'];
  if (typeof called !== 'object' || called === null || Array.isArray(called)) return [];
  return Object.entries(called).flatMap(([name, answer]) =>
    typeof answer === 'string' ? [[name, answer] as const] : [],
  );
}

function isRefusal(answer: string): answer is CallRefusal {
  return ['NO_VERSION_IN_FORCE', 'PARTY_NOT_FOUND', 'CALLS_ITSELF'].includes(answer);
}
