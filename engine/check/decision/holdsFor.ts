import type { Atom } from '../expression/atomsOf.ts';
import { holdsForSign } from '../expression/holdsForSign.ts';
import type { Constant, Formula, Operator } from '../expression/readFormula.ts';
import type { ValueClass } from './valueClass.ts';

/**
 * Whether a condition holds for every value of a class (true), for none (false), or cannot be told
 * (null): it then speaks of more than the subject and constants.
 */
export function holdsFor(formula: Formula, subject: string, values: ValueClass): boolean | null {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'not': {
      const held = holdsFor(formula.of, subject, values);
      return held === null ? null : !held;
    }
    case 'and':
      return combine(formula.of, false, (part) => holdsFor(part, subject, values));
    case 'or':
      return combine(formula.of, true, (part) => holdsFor(part, subject, values));
    case 'compare':
      return formula.subject === subject ? compares(formula, values) : null;
  }
}

/** One part that is `deciding` decides; one that cannot be told leaves the rest open. */
function combine(
  parts: readonly Formula[],
  deciding: boolean,
  holds: (part: Formula) => boolean | null,
): boolean | null {
  let isOpen = false;
  for (const part of parts) {
    const held = holds(part);
    if (held === deciding) return deciding;
    if (held === null) isOpen = true;
  }
  return isOpen ? null : !deciding;
}

function compares({ operator, with: other }: Atom, values: ValueClass): boolean | null {
  if (other.kind !== 'constant') return null;
  if (values.kind === 'range') return comparesRange(operator, values, other.value);
  // "Any" is left where nothing is named, or null alone.
  const isSame = values.kind === 'value' && values.value === other.value;
  if (operator === '=') return isSame;
  return operator === '!=' ? !isSame : false;
}

/** Every constant is the end of a range, so none lies inside of one. */
function comparesRange(
  operator: Operator,
  { from, to }: Extract<ValueClass, { readonly kind: 'range' }>,
  constant: Constant['value'],
): boolean {
  if (typeof constant !== 'number') return operator === '!=';
  if (from !== null && from === to) return holdsForSign(operator, Math.sign(from - constant));
  return holdsForSign(operator, to !== null && to <= constant ? -1 : 1);
}
