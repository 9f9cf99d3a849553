import type { Agency } from '../../engine/model/agency.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Substitution } from '../../engine/model/substitution.ts';
import type { LocalDate } from '../../engine/model/time.ts';
import { isInEffect, standIn } from '../../engine/run/substitutions/standIn.ts';
import type { PerformerQuery, PostHolders } from '../contract/postHolders.ts';

/** Who there is on a day. */
type Staff = {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly substitutions: readonly Substitution[];
  readonly today: LocalDate;
};

/** Every agency of the role with the people who hold the post today; pure. */
export function presentPostHolders(
  { agencyRole, post }: PerformerQuery,
  { agencies, people, substitutions, today }: Staff,
): PostHolders {
  const nameOf = new Map<string, string>(people.map((it) => [it.personId, it.name]));
  const active = people
    .filter(({ status }) => status === 'active')
    .map((person) => standIn(person, substitutions, today));
  const ofRole = agencies.filter(({ kind }) => kind === agencyRole);
  return {
    places: ofRole.map(({ agencyId, name: agencyName }) => ({
      agencyName,
      people: active
        .filter(({ placements }) =>
          placements.some((it) => it.agencyId === agencyId && it.post === post),
        )
        .map(({ personId, name }) => {
          const standing = substitutions.find(
            (it) =>
              it.substituteId === personId &&
              it.agencyId === agencyId &&
              it.post === post &&
              isInEffect(it, today),
          );
          return { name, standsInFor: standing ? (nameOf.get(standing.absentId) ?? null) : null };
        }),
    })),
  };
}
