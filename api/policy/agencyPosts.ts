import { ROLE_OF_POST } from '../../engine/run/substitutions/standIn.ts';
import type { Role } from '../contract/session.ts';
import type { vi } from '../texts/vi.ts';

type Post = keyof typeof vi.posts;

/** Which posts each agency role has; drawings choose among these. */
export const ROLE_POSTS = {
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
} as const satisfies Record<keyof typeof vi.agencyRoles, readonly Post[]>;

/** The role that a person in each post plays in the program. */
export const POST_ROLES = {
  ...ROLE_OF_POST,
  'procedure-designer': 'PROCEDURE_DESIGNER',
  'procedure-controller': 'PROCEDURE_CONTROLLER',
  'system-admin': 'SYSTEM_ADMIN',
} as const satisfies Record<Post, Role>;

/** Whether an agency of this kind has the post; the authorities themselves have none. */
export function hasPost(kind: string, post: string): post is Post {
  const posts: { readonly [kind: string]: readonly string[] } = ROLE_POSTS;
  return Object.hasOwn(posts, kind) && posts[kind]?.includes(post) === true;
}

/** The roles of who holds these posts; an administrator of the program needs none. */
export function rolesOfPosts(posts: readonly string[], isAdministrator: boolean): readonly Role[] {
  const roleOf: { readonly [post: string]: Role } = POST_ROLES;
  const held = posts.flatMap((post) => (Object.hasOwn(roleOf, post) ? (roleOf[post] ?? []) : []));
  return [...new Set<Role>([...(isAdministrator ? (['SYSTEM_ADMIN'] as const) : []), ...held])];
}
