import type { AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { standIn } from '../../engine/run/substitutions/standIn.ts';
import type { Workload } from '../../engine/store/inboxStore.ts';
import type { WorkloadRow } from '../contract/inbox.ts';
import { isHeadOf } from '../policy/taskActions.ts';
import { loadDirectory, type Directory } from '../present/directory.ts';
import { weekStart } from '../present/moment.ts';
import type { Services } from '../services.ts';

/** Everybody of the agencies that the person heads, substitutes of today included. */
export async function viewWorkload(
  { runtime }: Services,
  person: Person,
): Promise<readonly WorkloadRow[]> {
  const { store } = runtime;
  const now = runtime.now();
  const today = localDay(now);
  const headed = person.placements.map(({ agencyId }) => agencyId);
  const agencyIds = [...new Set(headed.filter((agencyId) => isHeadOf(person, agencyId)))];
  const load = await store.listWorkload({ agencyIds, now, doneSince: weekStart(now) });
  const substitutions = await store.listSubstitutions(today);
  const people = (await store.listPeople())
    .filter(({ status }) => status === 'active')
    .map((one) => standIn(one, substitutions, today));
  const directory = await loadDirectory(store);
  return agencyIds.flatMap((agencyId) =>
    people
      .filter((one) => one.placements.some((place) => place.agencyId === agencyId))
      .map((one) => toRow(one, { agencyId, load, directory })),
  );
}

type Setting = {
  readonly agencyId: AgencyId;
  readonly load: Workload;
  readonly directory: Directory;
};

function toRow(
  { personId, name, placements }: Person,
  { agencyId, load, directory }: Setting,
): WorkloadRow {
  const here = placements.filter((place) => place.agencyId === agencyId);
  const posts = [...new Set(here.map(({ post }) => post))];
  const own = load.people.find((it) => it.agencyId === agencyId && it.personId === personId);
  const open = load.posts
    .filter((it) => it.agencyId === agencyId && posts.includes(it.post))
    .reduce((sum, it) => sum + it.open, 0);
  return {
    person: { personId, name },
    agencyId,
    agencyName: directory.agencyName(agencyId),
    posts,
    open,
    claimed: own?.claimed ?? 0,
    late: own?.late ?? 0,
    doneThisWeek: own?.done ?? 0,
  };
}
