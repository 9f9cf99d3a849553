import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { Dossier } from '../../../engine/model/dossier.ts';
import { asId, type DossierId, type InstanceId } from '../../../engine/model/ids.ts';
import type { InstanceRecord } from '../../../engine/model/records.ts';
import { replayStored } from '../../../engine/run/replayStored.ts';
import type { Store } from '../../../engine/store/store.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { Invariant } from './invariant.ts';

/** X5: a dossier played back line by line ends as it is stored: status, clock, promise, outcome. */
export function dossierFollowsFromHistory(): Invariant {
  return {
    name: 'X5 the dossier follows from the history',
    onWorld: async ({ bareStore, runtime }) => {
      const ground = { store: bareStore, machines: runtime.machines, calendars: () => VIETNAM };
      const findings: string[] = [];
      for (const dossierId of await dossierIds(bareStore)) {
        const stored = await bareStore.findDossier(asId<DossierId>(dossierId));
        const replayed = await replayStored(ground, asId<DossierId>(dossierId));
        const last = replayed?.moments.at(-1)?.dossier;
        if (replayed?.fault) findings.push(`${dossierId} ${replayed.fault}`);
        if (stored === null || last === undefined) continue;
        if (stateOf(stored) !== stateOf(last)) {
          findings.push(`${dossierId} is ${stateOf(stored)}, but was played to ${stateOf(last)}`);
        }
      }
      return findings;
    },
  };
}

async function dossierIds(store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let after: InstanceId | null = null;
  for (;;) {
    const page: readonly InstanceRecord[] = await store.listInstances(after, 200);
    for (const { dossierId } of page) ids.add(dossierId);
    after = page.at(-1)?.instanceId ?? null;
    if (page.length < 200) return ids;
  }
}

function stateOf({ status, outcome, clock, promisedAt, finishedAt }: Dossier): string {
  return canonicalJson({ status, outcome, clock, promisedAt, finishedAt });
}
