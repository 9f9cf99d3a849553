type Placed = {
  readonly placements: readonly { readonly agencyId: string; readonly post: string }[];
};

/** Whether the person calls numbers at this unit: its receiving officers do. */
export function mayCall({ placements }: Placed, agencyId: string): boolean {
  return placements.some((place) => place.agencyId === agencyId && place.post === 'receiver');
}

/** Units whose waiting times the person reads: where they receive, or are the head. */
export function measuredUnits<Agency extends string>({
  placements,
}: {
  readonly placements: readonly { readonly agencyId: Agency; readonly post: string }[];
}): readonly Agency[] {
  const posts = ['receiver', 'one-stop-head'];
  const own = placements.filter(({ post }) => posts.includes(post));
  return [...new Set(own.map(({ agencyId }) => agencyId))];
}
