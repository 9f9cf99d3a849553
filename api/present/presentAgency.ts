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
  'province-office': [
    'procedure-controller',
    'procedure-designer',
    'system-admin',
    'officer',
    'division-head',
    'clerk',
  ],
  police: ['officer'],
  insurance: ['officer', 'authority-leader'],
  'land-branch': ['officer', 'division-head'],
  'land-office': ['authority-leader'],
  'province-leader': ['authority-leader'],
  finance: ['officer', 'division-head', 'authority-leader', 'clerk'],
  'home-affairs': ['officer', 'authority-leader'],
  construction: ['officer'],
  environment: ['officer'],
  science: ['officer'],
  culture: ['officer', 'authority-leader'],
  education: ['officer'],
  'education-from': ['officer'],
  'province-police': ['receiver', 'officer', 'authority-leader', 'returner'],
  court: ['officer'],
  enforcement: ['officer'],
  'school-from': ['authority-leader'],
  'school-to': ['officer', 'authority-leader'],
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
