import { findValues } from './findValues.ts';
import { readFormula } from './readFormula.ts';

/**
 * Answer of the proof that one of several conditions always holds. `example` says in FEEL for which
 * values none does; "" when there are too many combinations to try.
 */
export type GapAnswer =
  | { readonly isTotal: true }
  | { readonly isTotal: false; readonly example: string };

/**
 * Proves that of these conditions at least one is true whatever the data are, or gives values for
 * which none is. Whoever compares only with booleans is taken to mean a yes or no.
 */
export function findGap(conditions: readonly string[]): GapAnswer {
  const claims = conditions.map((text) => ({ formula: readFormula(text), isTrue: false }));
  const answer = findValues(claims, 'yes-or-no');
  if (answer.kind === 'none') return { isTotal: true };
  return { isTotal: false, example: answer.kind === 'found' ? answer.says.join(', ') : '' };
}
