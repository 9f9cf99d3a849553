type Placed = { readonly placements: readonly { readonly agencyId: string }[] };
type Parted = { readonly agencyIds: readonly string[] };

/**
 * Whether the dossier exists for this person: one of their agencies takes part in it.
 *
 * If not, every route answers as if there were no such dossier.
 */
export function seesDossier(person: Placed, dossier: Parted): boolean {
  return person.placements.some((place) => dossier.agencyIds.includes(place.agencyId));
}
