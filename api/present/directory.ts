import type { Agency } from '../../engine/model/agency.ts';
import type { PersonRef } from '../contract/primitives.ts';
import type { Store } from '../../engine/store/store.ts';

/** Names of agencies and people, read once per request. */
export type Directory = {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly agencyName: (agencyId: string | null) => string;
  readonly personName: (personId: string | null) => string | null;
  readonly personRef: (personId: string | null) => PersonRef | null;
};

/** Reads the directory. Communes have hundreds of rows of it, not thousands: it is read whole. */
export async function loadDirectory(store: Store): Promise<Directory> {
  const [agencyList, people] = await Promise.all([store.listAgencies(), store.listPeople()]);
  const agencies = new Map<string, Agency>(agencyList.map((it) => [it.agencyId, it]));
  const names = new Map<string, string>(people.map((it) => [it.personId, it.name]));
  const personName = (personId: string | null) =>
    personId === null ? null : (names.get(personId) ?? null);
  return {
    agencies,
    agencyName: (agencyId) => (agencyId ? (agencies.get(agencyId)?.name ?? '') : ''),
    personName,
    personRef: (personId) => {
      const name = personName(personId);
      return personId === null || name === null ? null : { personId, name };
    },
  };
}
