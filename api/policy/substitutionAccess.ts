import type { Person } from '../../engine/model/person.ts';
import { isHeadOf } from './taskActions.ts';

/**
 * Whether the person decides who stands in for whom in an agency: its head, and the administrator
 * everywhere.
 */
export function managesAgency(
  { roles, placements }: Pick<Person, 'roles' | 'placements'>,
  agencyId: string,
): boolean {
  if (roles.includes('SYSTEM_ADMIN')) return true;
  return isHeadOf({ placements }, agencyId);
}
