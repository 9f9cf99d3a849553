import type { TableCase, TableFindings } from './tableCase.ts';
import type { TableGrid, Taken } from './tableGrid.ts';

/** Two rules, by their numbers from 1, and values for which both of them surely match. */
export type Overlap = {
  readonly one: number;
  readonly other: number;
  readonly values: TableCase;
};

/** Most pairs of entries that are compared: some tenths of a second. */
const COMPARED_MAX = 1_000_000;
const FOUND_MAX = 5;

/**
 * Pairs of rules that match for the same values, the first five in rule order. `counts` leaves out
 * pairs that do no harm; the rules are given by their numbers from 1.
 */
export function findOverlaps(
  { rules, columns }: TableGrid,
  counts: (one: number, other: number) => boolean = () => true,
): TableFindings<Overlap> {
  if (rules.length * rules.length * columns.length > COMPARED_MAX) return { kind: 'too-large' };
  const found: Overlap[] = [];
  for (const [index, taken] of rules.entries()) {
    for (const [before, earlier] of rules.slice(0, index).entries()) {
      const values = commonOf(earlier, taken);
      if (values === null || !counts(before + 1, index + 1)) continue;
      if (found.length === FOUND_MAX) return { kind: 'found', found, isMore: true };
      found.push({ one: before + 1, other: index + 1, values });
    }
  }
  return { kind: 'found', found, isMore: false };
}

function commonOf(one: readonly Taken[], other: readonly Taken[]): TableCase | null {
  const common = one.map(({ surely }, column) => surely & (other[column]?.surely ?? 0n));
  return common.includes(0n) ? null : common;
}
