import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import { workingMinutesBetween } from '../../../engine/calendar/workingMinutesBetween.ts';
import type { Clock } from '../../../engine/model/clock.ts';
import type { Dossier } from '../../../engine/model/dossier.ts';
import { asId, type DossierId, type InstanceId } from '../../../engine/model/ids.ts';
import type { InstanceRecord } from '../../../engine/model/records.ts';
import { replayStored } from '../../../engine/run/replayStored.ts';
import type { Store } from '../../../engine/store/store.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import type { Invariant } from './invariant.ts';

/** Working time is counted from here where only a difference of it matters. */
const FIRST_MOMENT = Date.parse('2024-01-01T00:00:00+07:00');

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
          const was = stateOf(last);
          findings.push(`${dossierId} is ${stateOf(stored)}, but was played to ${was}`);
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
  const counted = clock === null ? null : withoutEmptyPauses(clock);
  return canonicalJson({ status, outcome, clock: counted, promisedAt, finishedAt });
}

/**
 * A command that pauses the clock and lets it go on at once leaves no pause; its lines, played one
 * by one, leave one of no length. What was consumed until the last moment is the same.
 */
function withoutEmptyPauses({ pauses, consumedMinutes, runningSince, ...rest }: Clock) {
  const lasting = pauses.filter(({ from, to }) => from !== to);
  const { countsFrom } = rest;
  const since = runningSince === null ? null : Math.max(runningSince, countsFrom);
  const spent = since === null ? null : workingMinutesBetween(FIRST_MOMENT, since, VIETNAM);
  if (spent !== null && !spent.ok) throw new Error('Expected the calendar to reach.');
  // Running, only the difference counts: what was consumed less what had been worked until then.
  const consumed = consumedMinutes - (spent?.value ?? 0);
  return { ...rest, consumed, isRunning: runningSince !== null, pauses: lasting };
}
