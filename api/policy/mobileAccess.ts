import type { MobileSession, MobileSessionAct } from '../../engine/model/mobileSession.ts';
import type { Person } from '../../engine/model/person.ts';

type Placed = Pick<Person, 'personId' | 'placements'>;

const OF_UNIT: ReadonlySet<string> = new Set(['receiver', 'returner', 'one-stop-head']);

/** Units whose sessions the person sees: where they receive, hand over, or are the head. */
export function mobileUnits<Agency extends string>({
  placements,
}: {
  readonly placements: readonly { readonly agencyId: Agency; readonly post: string }[];
}): readonly Agency[] {
  const own = placements.filter(({ post }) => OF_UNIT.has(post));
  return [...new Set(own.map(({ agencyId }) => agencyId))];
}

/** Whether the person plans and cancels sessions of this unit: its head does. */
export function plansSessions({ placements }: Placed, agencyId: string): boolean {
  return placements.some((place) => place.agencyId === agencyId && place.post === 'one-stop-head');
}

/** Whether the person may do this with a session: open and close those who take part, too. */
export function mayMove(
  person: Placed,
  { agencyId, officerIds }: Pick<MobileSession, 'agencyId' | 'officerIds'>,
  act: MobileSessionAct,
): boolean {
  if (plansSessions(person, agencyId)) return true;
  return act !== 'cancel' && officerIds.includes(person.personId);
}
