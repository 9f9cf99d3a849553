import type { AgencyId } from '../../model/ids.ts';
import type { Placement } from '../../model/person.ts';
import type { AdministrationReads } from '../../store/store.ts';

/** The first agency of these placements that nobody has entered; null when all are there. */
export async function firstUnknownAgency(
  { listAgencies }: Pick<AdministrationReads, 'listAgencies'>,
  placements: readonly Placement[],
): Promise<AgencyId | null> {
  const known = new Set((await listAgencies()).map(({ agencyId }) => agencyId));
  return placements.find(({ agencyId }) => !known.has(agencyId))?.agencyId ?? null;
}
