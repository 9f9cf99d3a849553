import type { CalledProcedure, CalledProcedures } from '../../model/calledProcedure.ts';
import type { CallRefusal } from '../../model/process.ts';
import type { ProcedureVersion } from '../../model/procedure.ts';
import type { Store } from '../../store/store.ts';
import type { MachineCache } from '../machineCache.ts';
import { toCalled } from './bindCalls.ts';

/** What looking for procedures needs. */
export type CallGround = { readonly store: Store; readonly machines: MachineCache };

/** Which of the versions of a procedure a call carries out; null: none of them. */
export type ChooseVersion = (versions: readonly ProcedureVersion[]) => ProcedureVersion | null;

/**
 * The procedures of these names, and those that they call in turn.
 *
 * A name is the code of a procedure, else the id of the process that one carries out: of several
 * the one that was published first, so that no later procedure takes the name away. A name without
 * published procedure is left out; one without a chosen version is refused (NO_VERSION_IN_FORCE).
 */
export async function findCalled(
  ground: CallGround,
  names: Iterable<string>,
  choose: ChooseVersion,
): Promise<CalledProcedures> {
  const called = new Map<string, CalledProcedure | CallRefusal>();
  const wanted = new Set(names);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const name of wanted) {
    const versions = await versionsOf(ground, name);
    if (versions.length === 0) continue;
    const version = choose(versions);
    if (version === null) {
      called.set(name, 'NO_VERSION_IN_FORCE');
      continue;
    }
    const found = await ground.machines.load(version.versionId);
    called.set(name, toCalled(found));
    for (const next of found.calls) wanted.add(next);
  }
  return called;
}

async function versionsOf(ground: CallGround, name: string): Promise<readonly ProcedureVersion[]> {
  const { store } = ground;
  const procedures = await store.listProcedures();
  const coded = procedures.find(({ code }) => code === name);
  if (coded !== undefined) return store.listVersions(coded.procedureId);
  const known = NAMED.get(store) ?? new Map<string, string>();
  NAMED.set(store, known);
  const procedureId = known.get(name) ?? (await firstWithProcess(ground, name));
  if (procedureId === null) return [];
  known.set(name, procedureId);
  return store.listVersions(procedureId);
}

/** Who was first stays first, so a name is looked for in all drawings once. */
const NAMED = new WeakMap<Store, Map<string, string>>();

async function firstWithProcess(
  { store, machines }: CallGround,
  processId: string,
): Promise<string | null> {
  const procedures = await store.listProcedures();
  const lists = await Promise.all(procedures.map((one) => store.listVersions(one.procedureId)));
  const inOrder = lists.flat().toSorted((one, other) => one.publishedAt - other.publishedAt);
  for (const { versionId, procedureId, bpmn } of inOrder) {
    if (!bpmn.includes(`"${processId}"`)) continue;
    const { main } = await machines.load(versionId);
    if (main.model.id === processId) return procedureId;
  }
  return null;
}
