import type { Person } from '../../engine/model/person.ts';

const HEADS: ReadonlySet<string> = new Set(['one-stop-head', 'division-head', 'authority-leader']);

/**
 * Whether the person decides who stands in for whom in an agency: its head, and the administrator
 * everywhere.
 */
export function managesAgency(
  { roles, placements }: Pick<Person, 'roles' | 'placements'>,
  agencyId: string,
): boolean {
  if (roles.includes('SYSTEM_ADMIN')) return true;
  return placements.some((place) => place.agencyId === agencyId && HEADS.has(place.post));
}
