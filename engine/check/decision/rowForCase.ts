import { spansOf, type Span } from './spansOf.ts';
import type { TableCase } from './tableCase.ts';
import type { ValueClass } from './valueClass.ts';

/**
 * The input entries of a rule for exactly these values, "" where an input may have any; null where
 * the entries of a table cannot say them.
 */
export function rowForCase(
  values: TableCase,
  columns: readonly (readonly ValueClass[])[],
): readonly string[] | null {
  const cells = columns.map((classes, column) => {
    const bits = values[column] ?? 0n;
    return cellFor(
      classes,
      classes.map((_, index) => ((bits >> BigInt(index)) & 1n) > 0),
    );
  });
  return cells.every((cell) => cell !== null) ? cells : null;
}

function cellFor(classes: readonly ValueClass[], chosen: readonly boolean[]): string | null {
  if (!chosen.includes(false)) return '';
  const kinds = new Set(classes.filter((_, index) => chosen[index]).map(({ kind }) => kind));
  // All but some: among numbers and texts at once no entry says it.
  const isAllBut = kinds.has('other') || kinds.has('any');
  if (isAllBut && classes.some(({ kind }) => kind === 'range')) return null;
  const told = classes.flatMap((one, index) =>
    one.kind === 'value' && chosen[index] !== isAllBut ? [JSON.stringify(one.value)] : [],
  );
  if (isAllBut) return `not(${told.join(', ')})`;
  return [...spansOf(classes, chosen).map(writeSpan), ...told].join(', ');
}

function writeSpan({ from, to, hasFrom, hasTo }: Span): string {
  if (from !== null && from === to) return String(from);
  if (from === null) return to === null ? '-' : `${hasTo ? '<=' : '<'} ${to}`;
  if (to === null) return `${hasFrom ? '>=' : '>'} ${from}`;
  return `${hasFrom ? '[' : '('}${from}..${to}${hasTo ? ']' : ')'}`;
}
