import type { Agency } from '../../engine/model/agency.ts';
import type { Person } from '../../engine/model/person.ts';
import type { PersonView } from '../contract/people.ts';
import { ROLES, type Me, type Role } from '../contract/session.ts';
import { abilities } from '../policy/policies.ts';

type Agencies = ReadonlyMap<string, Agency>;

/** The person signed in, for the screens. */
export function presentMe(person: Person, agencies: Agencies): Me {
  const { roles, demo, isBlocked: _isBlocked, ...rest } = presentPerson(person, agencies);
  return { ...rest, roles, can: abilities(person.roles), demo };
}

/** One account, for the administrator; never the password's hash. */
export function presentPerson(person: Person, agencies: Agencies): PersonView {
  const ids = [...new Set(person.placements.map((place) => place.agencyId))];
  return {
    personId: person.personId,
    name: person.name,
    username: person.username,
    roles: ROLES.filter((role): role is Role => person.roles.includes(role)),
    agencies: ids.map((agencyId) => ({
      agencyId,
      agencyName: agencies.get(agencyId)?.name ?? agencyId,
      posts: person.placements
        .filter((place) => place.agencyId === agencyId)
        .map((place) => place.post),
    })),
    demo: person.isDemo,
    isBlocked: person.status === 'blocked',
  };
}
