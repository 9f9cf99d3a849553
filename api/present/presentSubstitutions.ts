import type { Agency } from '../../engine/model/agency.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Substitution } from '../../engine/model/substitution.ts';
import type { LocalDate } from '../../engine/model/time.ts';
import { isInEffect, ROLE_OF_POST } from '../../engine/run/substitutions/standIn.ts';
import type { Colleague, SubstitutionPage, SubstitutionView } from '../contract/substitutions.ts';
import { managesAgency } from '../policy/substitutionAccess.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** What is read for the page of a head. */
export type SubstitutionReading = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly substitutions: readonly Substitution[];
  readonly directory: Directory;
  readonly today: LocalDate;
};

/** Substitutions of the agencies that the person heads, and who may be chosen for more. */
export function presentSubstitutions(reading: SubstitutionReading): SubstitutionPage {
  const { person, people, substitutions, directory } = reading;
  const agencies = [...directory.agencies.values()];
  const mine = agencies.filter(({ agencyId }) => managesAgency(person, agencyId));
  const units = new Set(mine.map(({ unitCode }) => unitCode));
  const near = agencies.filter(({ unitCode }) => units.has(unitCode));
  const active = people.filter(({ status }) => status === 'active');
  return {
    items: substitutions
      .filter((it) => it.endedAt === null && managesAgency(person, it.agencyId))
      .map((it) => presentOne(it, reading)),
    absent: active.flatMap((it) => presentColleague(it, mine)),
    substitutes: active.flatMap((it) => presentColleague(it, near)),
  };
}

function presentOne(it: Substitution, { directory, today }: SubstitutionReading): SubstitutionView {
  const nameOf = (personId: string) => directory.personName(personId) ?? personId;
  return {
    substitutionId: it.substitutionId,
    absent: { personId: it.absentId, name: nameOf(it.absentId) },
    substitute: { personId: it.substituteId, name: nameOf(it.substituteId) },
    agencyName: directory.agencyName(it.agencyId),
    post: it.post,
    from: it.from,
    to: it.to,
    reason: it.reason,
    decidedBy: directory.personName(it.decidedBy),
    decidedAt: toMoment(it.decidedAt),
    isInEffect: isInEffect(it, today),
  };
}

/** With the posts that they hold in these agencies; nobody without one. */
function presentColleague(person: Person, agencies: readonly Agency[]): readonly Colleague[] {
  const placements = person.placements.flatMap(({ agencyId, post }) => {
    const agency = agencies.find((it) => it.agencyId === agencyId);
    if (agency === undefined || !Object.hasOwn(ROLE_OF_POST, post)) return [];
    return [{ agencyId, agencyName: agency.name, post }];
  });
  return placements.length === 0
    ? []
    : [{ personId: person.personId, name: person.name, placements }];
}
