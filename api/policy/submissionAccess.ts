type Placed = {
  readonly placements: readonly { readonly agencyId: string; readonly post: string }[];
};
type Handed = { readonly receivingAgencyId: string };

const READERS: readonly string[] = ['receiver', 'one-stop-head'];

/**
 * Whether the submission exists for this person: they work at the counter that it was handed in at.
 * If not, every route answers as if there were none.
 */
export function seesSubmission({ placements }: Placed, { receivingAgencyId }: Handed): boolean {
  return placements.some(
    ({ agencyId, post }) => agencyId === receivingAgencyId && READERS.includes(post),
  );
}

/** Whether the person receives there. */
export function mayDecide({ placements }: Placed, { receivingAgencyId }: Handed): boolean {
  return placements.some(
    ({ agencyId, post }) => agencyId === receivingAgencyId && post === 'receiver',
  );
}
