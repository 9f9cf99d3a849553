import { atomsOf } from '../expression/atomsOf.ts';
import type { UnaryTests } from '../../model/decision.ts';
import type { Constant, Formula } from '../expression/readFormula.ts';
import { holdsFor } from './holdsFor.ts';
import { testFormula } from './testFormula.ts';
import type { ValueClass } from './valueClass.ts';

/**
 * The classes of an input, smallest numbers first: every value that its allowed values allow is in
 * one of them.
 *
 * Null is a value only where a test names it; an input that is compared with true or false has no
 * other value.
 */
export function valueClasses(
  tests: readonly (UnaryTests | null)[],
  allowed: UnaryTests | null,
): readonly ValueClass[] {
  const named = [...tests, allowed].flatMap((entry) => {
    return entry === null ? [] : constantsOf(testFormula(entry), entry.subject);
  });
  const classes = classesAround([...new Set(named)]);
  const domain = testFormula(allowed);
  const subject = allowed?.subject ?? '';
  return classes.filter((one) => holdsFor(domain, subject, one) !== false);
}

function constantsOf(formula: Formula, subject: string): readonly Constant['value'][] {
  return atomsOf(formula)
    .filter((atom) => atom.subject === subject)
    .flatMap((atom) => (atom.with.kind === 'constant' ? [atom.with.value] : []));
}

function classesAround(named: readonly Constant['value'][]): readonly ValueClass[] {
  const numbers = named.filter((value) => typeof value === 'number');
  const texts = named.filter((value) => typeof value === 'string');
  const isYesOrNo = named.some((value) => typeof value === 'boolean');
  const classes: ValueClass[] = [
    ...ranges(numbers.toSorted((one, other) => one - other)),
    ...texts.map((value) => ({ kind: 'value', value }) as const),
    ...(texts.length > 0 ? [{ kind: 'other' } as const] : []),
    ...(isYesOrNo ? [true, false] : []).map((value) => ({ kind: 'value', value }) as const),
  ];
  const all: readonly ValueClass[] = classes.length > 0 ? classes : [{ kind: 'any' }];
  return named.includes(null) ? [...all, { kind: 'value', value: null }] : all;
}

function ranges(numbers: readonly number[]): readonly ValueClass[] {
  if (numbers.length === 0) return [];
  const around = numbers.flatMap((value, index): readonly ValueClass[] => [
    { kind: 'range', from: numbers[index - 1] ?? null, to: value },
    { kind: 'range', from: value, to: value },
  ]);
  return [...around, { kind: 'range', from: numbers.at(-1) ?? null, to: null }];
}
