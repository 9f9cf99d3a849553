import type { Person } from '../../engine/model/person.ts';
import type { DemoAccount } from '../contract/session.ts';
import type { Directory } from './directory.ts';

/** The demonstration's accounts as the sign-in page offers them, by agency. */
export function presentDemoAccounts(
  people: readonly Person[],
  password: string,
  { agencyName }: Directory,
): readonly DemoAccount[] {
  return people
    .filter((person) => person.isDemo && person.status === 'active')
    .map(({ username, name, placements }) => ({
      username,
      password,
      name,
      agencyName: agencyName(placements[0]?.agencyId ?? null),
      posts: placements.map((place) => place.post),
    }))
    .toSorted((a, b) => a.agencyName.localeCompare(b.agencyName, 'vi'));
}
