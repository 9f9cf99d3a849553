import { atomsOf, type Atom } from './atomsOf.ts';
import { holdsForSign } from './holdsForSign.ts';
import type { Constant, Formula } from './readFormula.ts';

/** That a condition has come out as true or as false. */
export type Claim = { readonly formula: Formula; readonly isTrue: boolean };

/** Values in FEEL; `too-many`: there are too many combinations to try. */
export type ValuesAnswer =
  | { readonly kind: 'found'; readonly says: readonly string[] }
  | { readonly kind: 'none' | 'too-many' };

/**
 * What a value can be that is compared with booleans only: `anything` counts with null, for which
 * neither `x = true` nor `x = false` holds.
 */
export type BooleanMeaning = 'yes-or-no' | 'anything';

/** Most combinations of values that are tried for one split. */
const COMBINATIONS = 4_096;

/** One value, or range of values, that a compared text can have; `says` writes it in FEEL. */
type ValueClass = { readonly says: string; readonly holds: (atom: Atom) => boolean };
type Dimension = { readonly key: string; readonly classes: readonly ValueClass[] };

/**
 * Looks for values of the data for which all claims hold.
 *
 * What is compared with constants is tried for every constant and for a value that is none of them;
 * numbers also between and beside the constants; two compared variables as less, equal and more.
 * Everything that is not a comparison (`contains(…)`) is taken as true or false on its own, so an
 * answer "none" is always right and values found may be ones that the data never show.
 * `combinations` is how many are tried at most.
 */
export function findValues(
  claims: readonly Claim[],
  meaning: BooleanMeaning,
  combinations: number = COMBINATIONS,
): ValuesAnswer {
  const dimensions = toDimensions(
    claims.flatMap(({ formula }) => atomsOf(formula)),
    meaning,
  );
  const size = dimensions.reduce((product, { classes }) => product * classes.length, 1);
  if (size > combinations) return { kind: 'too-many' };
  for (let number = 0; number < size; number += 1) {
    const chosen = chooseClasses(dimensions, number);
    if (claims.every(({ formula, isTrue }) => holds(formula, chosen) === isTrue)) {
      return { kind: 'found', says: [...chosen.values()].map((it) => it.says) };
    }
  }
  return { kind: 'none' };
}

function chooseClasses(
  dimensions: readonly Dimension[],
  number: number,
): ReadonlyMap<string, ValueClass> {
  const chosen = new Map<string, ValueClass>();
  let rest = number;
  for (const { key, classes } of dimensions) {
    const choice = classes[rest % classes.length];
    rest = Math.floor(rest / classes.length);
    if (choice !== undefined) chosen.set(key, choice);
  }
  return chosen;
}

function holds(formula: Formula, chosen: ReadonlyMap<string, ValueClass>): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'not':
      return !holds(formula.of, chosen);
    case 'and':
      return formula.of.every((part) => holds(part, chosen));
    case 'or':
      return formula.of.some((part) => holds(part, chosen));
    case 'compare':
      return chosen.get(formula.subject)?.holds(formula) ?? false;
  }
}

function toDimensions(atoms: readonly Atom[], meaning: BooleanMeaning): readonly Dimension[] {
  const bySubject = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const known = bySubject.get(atom.subject);
    if (known === undefined) bySubject.set(atom.subject, [atom]);
    else known.push(atom);
  }
  return [...bySubject].map(([key, group]) => ({ key, classes: toClasses(key, group, meaning) }));
}

function toClasses(
  subject: string,
  atoms: readonly Atom[],
  meaning: BooleanMeaning,
): readonly ValueClass[] {
  if (atoms.some((atom) => atom.with.kind === 'variable')) return orderClasses(subject, atoms[0]);
  const constants = [...new Set(atoms.map((atom) => (atom.with as Constant).value))];
  const numbers = constants.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  const others = constants.filter((value) => typeof value !== 'number');
  const isBoolean = constants.every((value) => typeof value === 'boolean');
  const plain = isBoolean ? [true, false] : others;
  const isClosed = numbers.length > 0 || (isBoolean && meaning === 'yes-or-no');
  const rest = `${subject} != ${others.map(toText).join(`, ${subject} != `)}`;
  return [
    ...plain.map((value) => valueClass(subject, value)),
    ...numberClasses(subject, numbers),
    ...(isClosed ? [] : [{ says: rest, holds: differs }]),
  ];
}

function valueClass(subject: string, value: Constant['value']): ValueClass {
  const yesOrNo = value === true ? subject : `not(${subject})`;
  const says = typeof value === 'boolean' ? yesOrNo : `${subject} = ${toText(value)}`;
  return {
    says,
    holds: ({ operator, with: other }) => {
      const isSame = other.kind === 'constant' && other.value === value;
      return operator === '!=' ? !isSame : operator === '=' && isSame;
    },
  };
}

/** A value that is none of the constants. */
function differs({ operator }: Atom): boolean {
  return operator === '!=';
}

/** Each number, and one value before, between and behind them. */
function numberClasses(subject: string, numbers: readonly number[]): readonly ValueClass[] {
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const samples = numbers.flatMap((value, index) => {
    const previous = numbers[index - 1];
    return [previous === undefined ? value - beside(value) : (previous + value) / 2, value];
  });
  return [...samples, last + beside(last)].map((sample) => ({
    says: `${subject} = ${sample}`,
    holds: ({ operator, with: other }) => {
      if (other.kind !== 'constant' || typeof other.value !== 'number') return operator === '!=';
      return holdsForSign(operator, Math.sign(sample - other.value));
    },
  }));
}

/** One, or as much as a number of that size needs to become another. */
function beside(value: number): number {
  return Math.max(1, Math.abs(value) * 2 * Number.EPSILON);
}

/** Two things that are not constants: less, equal, more. */
function orderClasses(subject: string, atom: Atom | undefined): readonly ValueClass[] {
  const other = atom?.with.kind === 'variable' ? atom.with.text : '';
  const left = atom?.left ?? subject;
  return [
    [-1, '<'],
    [0, '='],
    [1, '>'],
  ].map(([sign, operator]) => ({
    says: `${left} ${operator} ${other}`,
    holds: (it: Atom) => holdsForSign(it.operator, Number(sign)),
  }));
}

function toText(value: Constant['value']): string {
  return JSON.stringify(value);
}
