import type { AddSubstitution } from '../../api/contract/substitutions.ts';
import { parseDay } from '../form/parseDay.ts';

/** What is filled in so far; `place` is person, agency and post in one choice. */
export type FilledIn = {
  readonly place: string;
  readonly substituteId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};

/** Nothing filled in. */
export const EMPTY_SUBSTITUTION: FilledIn = {
  place: '',
  substituteId: '',
  from: '',
  to: '',
  reason: '',
};

type Place = Pick<AddSubstitution, 'absentId' | 'agencyId' | 'post'>;

/** A choice of person, agency and post as one value of a list. */
export function toPlace({ absentId, agencyId, post }: Place): string {
  return JSON.stringify([absentId, agencyId, post]);
}

/** The person of a choice; "" for none. */
export function absentOf(place: string): string {
  return place === '' ? '' : ((JSON.parse(place) as readonly string[])[0] ?? '');
}

/** The wish as the API takes it; null while something is missing. */
export function toSubstitution(filled: FilledIn): AddSubstitution | null {
  const { place, substituteId } = filled;
  const from = readDay(filled.from);
  const to = readDay(filled.to);
  const reason = filled.reason.trim();
  const isChosen = place !== '' && substituteId !== '' && reason !== '';
  if (!isChosen || from === null || to === null) return null;
  const [absentId = '', agencyId = '', post = ''] = JSON.parse(place) as readonly string[];
  return { absentId, substituteId, agencyId, post, from, to, reason };
}

/** A day as the field gives it: written as people do, or read already. */
function readDay(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : parseDay(text);
}
