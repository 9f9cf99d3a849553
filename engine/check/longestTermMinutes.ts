import { termMinutes } from '../calendar/parseTerm.ts';
import type { Term, WorkingMinutes } from '../model/time.ts';

const DAY_MINUTES = 480;

/**
 * The most working minutes that a term can hold: exact for working days and hours, one day for
 * SAME_DAY; of calendar days every one that need not be a Saturday or Sunday.
 */
export function longestTermMinutes(term: Term): WorkingMinutes {
  const exact = termMinutes(term);
  if (exact !== null) return exact;
  if (term.unit === 'SAME_DAY') return DAY_MINUTES;
  const weeks = Math.floor(term.amount / 7);
  return (weeks * 5 + Math.min(5, term.amount % 7)) * DAY_MINUTES;
}
