import type { AgencyId, PersonId } from '../../engine/model/ids.ts';
import type { Store } from '../../engine/store/store.ts';
import type { Directory } from './directory.ts';

/** The names that lines of a list show. */
export type Names = Pick<Directory, 'agencyName' | 'personName' | 'personRef'>;

type Named = { readonly agencyId: AgencyId | null; readonly claimedBy: PersonId | null };

/** Reads the names that these tasks show, and no others: an inbox is read often. */
export async function loadNames(store: Store, tasks: readonly Named[]): Promise<Names> {
  const agencyIds = [...new Set(tasks.flatMap(({ agencyId }) => agencyId ?? []))];
  const personIds = [...new Set(tasks.flatMap(({ claimedBy }) => claimedBy ?? []))];
  const agencies = await Promise.all(agencyIds.map((id) => store.findAgency(id)));
  const people = await Promise.all(personIds.map((id) => store.findPerson(id)));
  const agencyNames = new Map<string, string>(
    agencies.flatMap((it) => (it ? [[it.agencyId, it.name]] : [])),
  );
  const personNames = new Map<string, string>(
    people.flatMap((it) => (it ? [[it.personId, it.name]] : [])),
  );
  const personName = (personId: string | null) => personNames.get(personId ?? '') ?? null;
  return {
    agencyName: (agencyId) => agencyNames.get(agencyId ?? '') ?? '',
    personName,
    personRef: (personId) => {
      const name = personName(personId);
      return personId === null || name === null ? null : { personId, name };
    },
  };
}
