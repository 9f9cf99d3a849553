import type { Agency } from '../../engine/model/agency.ts';
import type { Person } from '../../engine/model/person.ts';
import type { DemoAccount } from '../contract/session.ts';
import type { Directory } from './directory.ts';

/** The order in which the levels are offered: a trial begins at a commune's counter. */
const LEVELS: readonly Agency['level'][] = ['commune', 'province', 'branch'];

/**
 * The demonstration's accounts as the sign-in page offers them: communes, the province, then the
 * agencies that serve several communes, each by the code of the agency.
 */
export function presentDemoAccounts(
  people: readonly Person[],
  password: string,
  { agencies, agencyName }: Directory,
): readonly DemoAccount[] {
  return people
    .filter((person) => person.isDemo && person.status === 'active')
    .map((person) => ({ person, agency: agencies.get(person.placements[0]?.agencyId ?? '') }))
    .toSorted((a, b) => compareAgencies(a.agency, b.agency))
    .map(({ person: { username, name, placements }, agency }) => ({
      username,
      password,
      name,
      agencyName: agency?.name ?? '',
      place: agency?.parentId ? agencyName(agency.parentId) : null,
      posts: placements.map((place) => place.post),
    }));
}

function compareAgencies(a: Agency | undefined, b: Agency | undefined): number {
  if (!a || !b) return a ? -1 : 1;
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.code.localeCompare(b.code);
}
