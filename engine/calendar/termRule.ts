import type { TermRule } from '../model/clock.ts';
import type { ProcessSettings } from '../model/process.ts';
import type { Term } from '../model/time.ts';
import { termMinutes } from './parseTerm.ts';

/** What a procedure says about time. */
export type TimeSettings = Pick<
  ProcessSettings,
  | 'promisedTerm'
  | 'legalTerm'
  | 'cutOff'
  | 'dayStart'
  | 'countingMode'
  | 'regionalSupplement'
  | 'supplementedUnits'
>;

/**
 * The rule by which dossiers of a procedure are promised, in a unit by its code (null: wherever);
 * null without a term. Pure.
 *
 * The term that was promised comes before that of the law; units that the procedure names have its
 * supplement on top.
 */
export function termRule(settings: TimeSettings, unitCode: string | null): TermRule | null {
  const term = settings.promisedTerm ?? settings.legalTerm;
  if (term === null) return null;
  const { regionalSupplement, supplementedUnits, cutOff, dayStart, countingMode } = settings;
  const isSupplemented = unitCode !== null && supplementedUnits.includes(unitCode);
  const whole = isSupplemented && regionalSupplement ? addTerms(term, regionalSupplement) : term;
  const rule = { term: whole, cutOff, mode: countingMode };
  return dayStart === null ? rule : { ...rule, dayStart };
}

/** Terms of one unit are added in it, working days and hours in hours; others stay as they are. */
function addTerms(term: Term, more: Term): Term {
  if (term.unit === more.unit) return { ...term, amount: term.amount + more.amount };
  const minutes = [termMinutes(term), termMinutes(more)];
  const [own = null, added = null] = minutes;
  if (own === null || added === null) return term;
  return { unit: 'WORKING_HOUR', amount: (own + added) / 60 };
}
