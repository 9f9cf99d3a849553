import type { Agency } from '../../engine/model/agency.ts';
import type { AgencyRoleView, AgencyView } from '../contract/procedures.ts';
import { ROLE_POSTS } from '../policy/agencyPosts.ts';
import { textOf } from '../texts/fillText.ts';

/** One agency for the browser. */
export function presentAgency(agency: Agency): AgencyView {
  const { agencyId, code, name, kind, level, parentId, unitCode, servesUnitCodes } = agency;
  return { agencyId, code, name, kind, level, parentId, unitCode, servesUnitCodes };
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
