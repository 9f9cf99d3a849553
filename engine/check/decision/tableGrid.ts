import type { DecisionTable } from '../../model/decision.ts';
import { holdsFor } from './holdsFor.ts';
import { testFormula } from './testFormula.ts';
import type { ValueClass } from './valueClass.ts';
import { valueClasses } from './valueClasses.ts';

/** Which classes of one input a rule takes, one bit for each: surely, and perhaps. */
export type Taken = { readonly surely: bigint; readonly perhaps: bigint };

/** A decision table as boxes over classes of values: all its rules can be compared. */
export type TableGrid = {
  /** Of each input, its classes. */
  readonly columns: readonly (readonly ValueClass[])[];
  /** Of each rule, what it takes of each input. */
  readonly rules: readonly (readonly Taken[])[];
  /** Numbers, from 1, of the rules with a test that cannot be compared. */
  readonly unread: readonly number[];
};

/** Most classes of one input; a table beyond is not looked at. */
const CLASSES_MAX = 2_000;

/** Reads the tests of a table; null where it is too large to be compared. */
export function tableGrid({ inputs, rules }: DecisionTable): TableGrid | null {
  const columns = inputs.map(({ allowed }, column) => {
    return valueClasses(
      rules.map(({ tests }) => tests[column] ?? null),
      allowed,
    );
  });
  if (columns.some((classes) => classes.length > CLASSES_MAX)) return null;
  const taken = rules.map(({ tests }) => {
    return columns.map((classes, column) => takenBy(tests[column] ?? null, classes));
  });
  const unread = taken.flatMap((parts, index) => {
    return parts.some(({ surely, perhaps }) => surely !== perhaps) ? [index + 1] : [];
  });
  return { columns, rules: taken, unread };
}

function takenBy(
  entry: DecisionTable['rules'][number]['tests'][number],
  classes: readonly ValueClass[],
): Taken {
  const formula = testFormula(entry);
  const subject = entry?.subject ?? '';
  let surely = 0n;
  let perhaps = 0n;
  for (const [index, values] of classes.entries()) {
    const bit = 1n << BigInt(index);
    const held = holdsFor(formula, subject, values);
    if (held === true) surely |= bit;
    if (held !== false) perhaps |= bit;
  }
  return { surely, perhaps };
}
