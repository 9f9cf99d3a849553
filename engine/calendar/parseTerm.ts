import type { Term, TermUnit } from '../model/time.ts';

const PATTERN = /^(\d+(?:\.\d+)?)(WD|WH|CD)$/;
const UNITS: { readonly [code: string]: TermUnit } = {
  WD: 'WORKING_DAY',
  WH: 'WORKING_HOUR',
  CD: 'CALENDAR_DAY',
};

/**
 * A legal or promised term: "3WD", "24WH", "10CD" or "SAME_DAY"; null when it is none of these.
 *
 * A term is never empty. Parts of a day or an hour ("0.5WD") are allowed where they make whole
 * minutes; calendar days are whole.
 */
export function parseTerm(text: string): Term | null {
  if (text === 'SAME_DAY') return { amount: 0, unit: 'SAME_DAY' };
  const match = PATTERN.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  if (match === null || unit === undefined) return null;
  const term: Term = { amount: Number(match[1]), unit };
  const size = unit === 'CALENDAR_DAY' ? term.amount : termMinutes(term);
  return Number.isInteger(size) && term.amount > 0 ? term : null;
}

/**
 * Working minutes of a term in working days (8 hours each) or working hours; null for calendar days
 * and the same day, whose length depends on when they start.
 */
export function termMinutes(term: Term): number | null {
  if (term.unit === 'WORKING_DAY') return term.amount * 480;
  if (term.unit === 'WORKING_HOUR') return term.amount * 60;
  return null;
}
