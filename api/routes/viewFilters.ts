import type { Person } from '../../engine/model/person.ts';
import { ScopeSchema, type SavedFilter } from '../contract/inbox.ts';
import { loadNames } from '../present/loadNames.ts';
import type { Services } from '../services.ts';

/** The filters that the person sees: their own, and those shared with their agencies. */
export async function viewFilters(
  { runtime: { store } }: Services,
  person: Person,
): Promise<readonly SavedFilter[]> {
  const agencyIds = person.placements.map(({ agencyId }) => agencyId);
  const found = await store.listSavedFilters(person.personId, agencyIds);
  const names = await loadNames(
    store,
    found.map(({ agencyId, ownerId }) => ({ agencyId, claimedBy: ownerId })),
  );
  return found.map(({ filterId, ownerId, agencyId, name, scope, query, procedureId }) => ({
    filterId,
    name,
    // What an earlier release kept may name a list that is no more.
    scope: ScopeSchema.catch('unit').parse(scope),
    query,
    procedureId,
    agencyId,
    ownerName: names.personName(ownerId),
    agencyName: agencyId === null ? null : names.agencyName(agencyId),
    isMine: ownerId === person.personId,
  }));
}
