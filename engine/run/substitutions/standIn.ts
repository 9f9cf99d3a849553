import type { Person } from '../../model/person.ts';
import type { Substitution } from '../../model/substitution.ts';
import type { LocalDate } from '../../model/time.ts';

/** Whether it has effect on a day. */
export function isInEffect({ from, to, endedAt }: Substitution, on: LocalDate): boolean {
  return endedAt === null && from <= on && on <= to;
}

/** The role that a post brings along; posts of administration are not stood in for. */
export const ROLE_OF_POST = {
  receiver: 'RECEIVER',
  returner: 'RETURNER',
  'one-stop-head': 'ONE_STOP_HEAD',
  officer: 'OFFICER',
  'division-head': 'DIVISION_HEAD',
  'authority-leader': 'AUTHORITY_LEADER',
  clerk: 'CLERK',
  'tax-officer': 'TAX_OFFICER',
} as const;

/** The person with the posts and roles that they have by substitution on that day. Pure. */
export function standIn(
  person: Person,
  substitutions: readonly Substitution[],
  on: LocalDate,
): Person {
  const mine = substitutions.filter(
    (it) => it.substituteId === person.personId && isInEffect(it, on),
  );
  if (mine.length === 0) return person;
  const added = mine.map(({ agencyId, post }) => ({ agencyId, post }));
  const roleOf: { readonly [post: string]: string | undefined } = ROLE_OF_POST;
  const roles = mine.flatMap(({ post }) => roleOf[post] ?? []);
  return {
    ...person,
    placements: [...person.placements, ...added],
    roles: [...new Set([...person.roles, ...roles])],
  };
}
