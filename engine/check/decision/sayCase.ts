import type { TableCase } from './tableCase.ts';
import { spansOf, type Span } from './spansOf.ts';
import type { ValueClass } from './valueClass.ts';

/** How a case is said: the name of each input, and the words for yes and no. */
export type CaseWords = {
  readonly names: readonly string[];
  readonly yes: string;
  readonly no: string;
};

/**
 * The values of a case in signs that both languages read: `16 ≤ age < 18; kind = "a", "b"`. Inputs
 * that may have any value are left out; "" where all may.
 */
export function sayCase(
  values: TableCase,
  columns: readonly (readonly ValueClass[])[],
  words: CaseWords,
): string {
  return columns
    .flatMap((classes, column) => {
      const name = words.names[column] ?? '';
      const chosen = classes.map(
        (_, index) => (((values[column] ?? 0n) >> BigInt(index)) & 1n) > 0,
      );
      return chosen.includes(false) ? [sayColumn({ classes, chosen, name }, words)] : [];
    })
    .join('; ');
}

type Column = {
  readonly classes: readonly ValueClass[];
  readonly chosen: readonly boolean[];
  readonly name: string;
};

function sayColumn({ classes, chosen, name }: Column, words: CaseWords): string {
  const numbers = spansOf(classes, chosen).map((span) => saySpan(name, span));
  const isOther = classes.some(({ kind }, index) => kind === 'other' && chosen[index]);
  const texts = classes.flatMap((one, index) => {
    // Of "other" the texts are told that it is not.
    const isTold = chosen[index] !== (isOther && one.kind === 'value' && isText(one.value));
    return one.kind === 'value' && isTold ? [one] : [];
  });
  const said = (isWanted: (value: string | boolean | null) => boolean): string =>
    texts
      .filter(({ value }) => isWanted(value))
      .map(({ value }) => sayValue(value, words))
      .join(', ');
  const [named, plain] = [said(isText), said((value) => !isText(value))];
  const isAny = classes.some(({ kind }, index) => kind === 'any' && chosen[index]);
  const parts = [
    ...numbers,
    // Beside "any" stands null alone.
    ...(isAny ? [`${name} ≠ null`] : []),
    ...(named === '' ? [] : [`${name} ${isOther ? '≠' : '='} ${named}`]),
    ...(plain === '' ? [] : [`${name} = ${plain}`]),
  ];
  return parts.join(' ∨ ');
}

function isText(value: string | boolean | null): boolean {
  return typeof value === 'string';
}

function sayValue(value: string | boolean | null, { yes, no }: CaseWords): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return value === null ? 'null' : `"${value}"`;
}

function saySpan(name: string, { from, to, hasFrom, hasTo }: Span): string {
  if (from !== null && from === to) return `${name} = ${from}`;
  if (from === null) return to === null ? name : `${name} ${hasTo ? '≤' : '<'} ${to}`;
  if (to === null) return `${name} ${hasFrom ? '≥' : '>'} ${from}`;
  return `${from} ${hasFrom ? '≤' : '<'} ${name} ${hasTo ? '≤' : '<'} ${to}`;
}
