import { readFormula, type Formula, type Constant } from './readFormula.ts';

/**
 * Answer of the proof that one of several conditions always holds. `example` says in FEEL for which
 * values none does; "" when there are too many combinations to try.
 */
export type GapAnswer =
  | { readonly isTotal: true }
  | { readonly isTotal: false; readonly example: string };

/** Most combinations of values that are tried for one split. */
const COMBINATIONS = 4_096;

/** One value, or range of values, that a compared text can have; `says` writes it in FEEL. */
type ValueClass = { readonly says: string; readonly holds: (atom: Atom) => boolean };
type Atom = Extract<Formula, { kind: 'compare' }>;
type Dimension = { readonly key: string; readonly classes: readonly ValueClass[] };

/**
 * Proves that of these conditions at least one is true whatever the data are, or gives values for
 * which none is.
 *
 * What is compared with constants is tried for every constant and for a value that is none of them;
 * numbers also between and beside the constants; two compared variables as less, equal and more.
 * Everything that is not a comparison (`contains(…)`) is taken as true or false on its own, so an
 * answer "total" is always right and a gap may be one that the data never show.
 */
export function findGap(conditions: readonly string[]): GapAnswer {
  const formulas = conditions.map(readFormula);
  const dimensions = toDimensions(formulas.flatMap(atomsOf));
  const size = dimensions.reduce((product, { classes }) => product * classes.length, 1);
  if (size > COMBINATIONS) return { isTotal: false, example: '' };
  for (let number = 0; number < size; number += 1) {
    const chosen = chooseClasses(dimensions, number);
    const isCovered = formulas.some((formula) => holds(formula, chosen));
    if (!isCovered)
      return { isTotal: false, example: [...chosen.values()].map((it) => it.says).join(', ') };
  }
  return { isTotal: true };
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

function atomsOf(formula: Formula): readonly Atom[] {
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

function toDimensions(atoms: readonly Atom[]): readonly Dimension[] {
  const bySubject = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const known = bySubject.get(atom.subject);
    if (known === undefined) bySubject.set(atom.subject, [atom]);
    else known.push(atom);
  }
  return [...bySubject].map(([key, group]) => ({ key, classes: toClasses(key, group) }));
}

function toClasses(subject: string, atoms: readonly Atom[]): readonly ValueClass[] {
  if (atoms.some((atom) => atom.with.kind === 'variable')) return orderClasses(subject, atoms[0]);
  const constants = [...new Set(atoms.map((atom) => (atom.with as Constant).value))];
  const numbers = constants.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  const others = constants.filter((value) => typeof value !== 'number');
  // Whoever compares only with booleans means a yes or no.
  const isBoolean = constants.every((value) => typeof value === 'boolean');
  const plain = isBoolean ? [true, false] : others;
  const rest = `${subject} != ${others.map(toText).join(`, ${subject} != `)}`;
  return [
    ...plain.map((value) => valueClass(subject, value)),
    ...numberClasses(subject, numbers),
    ...(isBoolean || numbers.length > 0 ? [] : [{ says: rest, holds: differs }]),
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
    return [previous === undefined ? value - 1 : (previous + value) / 2, value];
  });
  return [...samples, last + 1].map((sample) => ({
    says: `${subject} = ${sample}`,
    holds: ({ operator, with: other }) => {
      if (other.kind !== 'constant' || typeof other.value !== 'number') return operator === '!=';
      return compares(operator, Math.sign(sample - other.value));
    },
  }));
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
    holds: (it: Atom) => compares(it.operator, Number(sign)),
  }));
}

function compares(operator: Atom['operator'], sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

function toText(value: Constant['value']): string {
  return JSON.stringify(value);
}
