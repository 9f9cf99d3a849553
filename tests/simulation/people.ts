import { agencyIdOf } from '../../api/demonstration/province.ts';
import type { Actor } from '../../engine/model/command.ts';
import type { Applicant } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import { pick, type Random } from '../support/seededRandom.ts';

/** Somebody who acts, always for the same post. */
export type Officer = {
  readonly personId: PersonId;
  readonly agencyId: AgencyId;
  readonly post: string;
};

/** The communes that take part; the others stay empty. */
export const PLACES = ['binhan', 'thanhphu'];

const POSTS: readonly (readonly [role: string, post: string])[] = [
  ['one-stop', 'receiver'],
  ['one-stop', 'returner'],
  ['division', 'officer'],
  ['division', 'division-head'],
  ['leader', 'authority-leader'],
  ['clerk-office', 'clerk'],
  ['justice', 'officer'],
];

/** Two officers for every post of every commune, and of the tax office. */
export const OFFICERS: readonly Officer[] = [
  ...PLACES.flatMap((place) => POSTS.flatMap(([role, post]) => pairOf(place, role, post))),
  ...pairOf('thue', 'tax', 'tax-officer'),
];

function pairOf(place: string, role: string, post: string): readonly Officer[] {
  return [1, 2].map((number) => ({
    personId: asId<PersonId>(`${place}-${role}-${post}-${number}`),
    agencyId: agencyIdOf(place, role),
    post,
  }));
}

/** The officers as the program knows them: a procedure is published only where somebody can act. */
export const PEOPLE: readonly Person[] = OFFICERS.map(({ personId, agencyId, post }) => ({
  personId,
  username: personId,
  name: personId,
  passwordHash: '',
  roles: [],
  placements: [{ agencyId, post }],
  status: 'active',
  isDemo: false,
}));

/** The officer as the actor of a command. */
export function actorOf({ personId, agencyId }: Officer): Actor {
  return { personId, agencyId };
}

/** One of few people, so that they come again; most leave an address. */
export function anApplicant(random: Random): Applicant {
  const idNumber = pick(random, ['1', '2', '3']) ?? '1';
  const email = random() < 0.8 ? `mau${idNumber}@vidu.example` : '';
  return { name: 'Nguyễn Văn Mẫu', idNumber, address: '', phone: '', email };
}
