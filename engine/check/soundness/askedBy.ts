import type { Formula } from '../expression/readFormula.ts';
import type { Asked } from './guards.ts';

/** What a condition of one comparison asks; null for one of several. */
export function askedBy(text: string, formula: Formula): Asked | null {
  const sole = soleComparison(formula, true);
  if (sole === null) return null;
  const { atom, isPositive } = sole;
  const { subject, operator } = atom;
  const isEquality = operator === '=' || operator === '!=';
  const isConstantWhen = isEquality ? (operator === '=') === isPositive : null;
  if (!/[=<>]/.test(text.replaceAll(/"[^"]*"/g, '')))
    return { subject, of: 'itself', isConstantWhen };
  if (!isEquality) return { subject, of: 'order', isConstantWhen };
  if (atom.with.kind === 'variable') return { subject, of: 'same', isConstantWhen: null };
  const { value } = atom.with;
  const of = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  return { subject, of, isConstantWhen };
}

type Sole = {
  readonly atom: Extract<Formula, { kind: 'compare' }>;
  readonly isPositive: boolean;
};

function soleComparison(formula: Formula, isPositive: boolean): Sole | null {
  switch (formula.kind) {
    case 'compare':
      return { atom: formula, isPositive };
    case 'not':
      return soleComparison(formula.of, !isPositive);
    case 'and':
    case 'or': {
      const [only, second] = formula.of;
      return only === undefined || second !== undefined ? null : soleComparison(only, isPositive);
    }
    case 'constant':
      return null;
  }
}
