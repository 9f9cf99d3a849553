import type { Agency } from '../../engine/model/agency.ts';
import type { AgencyRoleView, AgencyView } from '../contract/procedures.ts';
import { textOf } from '../texts/fillText.ts';
import type { vi } from '../texts/vi.ts';

/** Which posts each agency role has; drawings choose among these. */
const ROLE_POSTS = {
  'one-stop': ['receiver', 'returner', 'one-stop-head'],
  division: ['officer', 'division-head'],
  leader: ['authority-leader'],
  'clerk-office': ['clerk'],
  justice: ['officer'],
  tax: ['tax-officer'],
  'province-office': ['procedure-controller', 'procedure-designer', 'system-admin'],
} as const satisfies Record<keyof typeof vi.agencyRoles, readonly (keyof typeof vi.posts)[]>;

/** One agency for the browser. */
export function presentAgency(agency: Agency): AgencyView {
  const { agencyId, code, name, kind, level, parentId } = agency;
  return { agencyId, code, name, kind, level, parentId };
}

/** The agency roles and posts that a drawing may name. */
export function presentAgencyRoles(): readonly AgencyRoleView[] {
  const roles = Object.keys(ROLE_POSTS) as (keyof typeof ROLE_POSTS)[];
  return roles.map((role) => ({
    role,
    name: textOf('agencyRoles', role),
    posts: ROLE_POSTS[role].map((post) => ({ post, name: textOf('posts', post) })),
  }));
}
