import type { Formula } from './readFormula.ts';

/** One comparison of a condition. */
export type Atom = Extract<Formula, { readonly kind: 'compare' }>;

/** The comparisons of a condition, in the order in which they stand. */
export function atomsOf(formula: Formula): readonly Atom[] {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'not':
      return atomsOf(formula.of);
    case 'and':
    case 'or':
      return formula.of.flatMap(atomsOf);
    case 'compare':
      return [formula];
  }
}
