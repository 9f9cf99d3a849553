import type { Agency } from '../../engine/model/agency.ts';
import type { PersonRef } from '../contract/primitives.ts';
import type { Person } from '../../engine/model/person.ts';
import type { LocalDate } from '../../engine/model/time.ts';
import type { Store } from '../../engine/store/store.ts';

const FIRST_DAY = '0000-01-01';

/** Names of agencies and people, read once per request. */
export type Directory = {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly agencyName: (agencyId: string | null) => string;
  readonly personName: (personId: string | null) => string | null;
  readonly personRef: (personId: string | null) => PersonRef | null;
  /** For whom the person acted in that agency on that day; null: with a post of their own. */
  readonly standsInFor: (personId: string, agencyId: string, on: LocalDate) => string | null;
};

/** Reads the directory. Communes have hundreds of rows of it, not thousands: it is read whole. */
export async function loadDirectory(store: Store): Promise<Directory> {
  const [agencyList, people, substitutions] = await Promise.all([
    store.listAgencies(),
    store.listPeople(),
    store.listSubstitutions(FIRST_DAY),
  ]);
  const placesOf = new Map<string, Person['placements']>(
    people.map((it) => [it.personId, it.placements]),
  );
  const agencies = new Map<string, Agency>(agencyList.map((it) => [it.agencyId, it]));
  const names = new Map<string, string>(people.map((it) => [it.personId, it.name]));
  const personName = (personId: string | null) =>
    personId === null ? null : (names.get(personId) ?? null);
  return {
    agencies,
    agencyName: (agencyId) => (agencyId ? (agencies.get(agencyId)?.name ?? '') : ''),
    personName,
    standsInFor: (personId, agencyId, on) => {
      const isOwn = placesOf.get(personId)?.some((place) => place.agencyId === agencyId) ?? false;
      const standing = substitutions.find(
        (it) =>
          it.substituteId === personId && it.agencyId === agencyId && it.from <= on && on <= it.to,
      );
      return isOwn || standing === undefined ? null : personName(standing.absentId);
    },
    personRef: (personId) => {
      const name = personName(personId);
      return personId === null || name === null ? null : { personId, name };
    },
  };
}
