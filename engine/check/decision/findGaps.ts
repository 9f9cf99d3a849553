import type { TableCase, TableFindings } from './tableCase.ts';
import type { TableGrid } from './tableGrid.ts';

/** Most looks at a rule, some tenths of a second; and most cases that are told. */
const LOOKS_MAX = 300_000;
const FOUND_MAX = 5;

type Search = {
  readonly grid: TableGrid;
  readonly found: TableCase[];
  /** Columns from here on with these rules are known to be covered. */
  readonly covered: Set<string>;
  looks: number;
};

/**
 * Values for which surely no rule matches, the first five; rules that cannot be compared count as
 * matching wherever they could.
 *
 * Goes through the inputs from left to right and keeps the rules that still match: classes with the
 * same rules are one case, and what was covered once is not looked at again.
 */
export function findGaps(grid: TableGrid): TableFindings<TableCase> {
  const search: Search = { grid, found: [], covered: new Set(), looks: 0 };
  const all = grid.rules.map((_, index) => index);
  const isDone = searchFrom(search, all, []);
  if (search.found.length > FOUND_MAX) {
    return { kind: 'found', found: search.found.slice(0, FOUND_MAX), isMore: true };
  }
  return isDone ? { kind: 'found', found: search.found, isMore: false } : { kind: 'too-large' };
}

/** False when the search was given up: there is enough, or it takes too long. */
function searchFrom(search: Search, rules: readonly number[], chosen: TableCase): boolean {
  const { columns } = search.grid;
  const column = chosen.length;
  if (rules.length === 0) {
    const rest = columns.slice(column).map((classes) => allOf(classes.length));
    search.found.push([...chosen, ...rest]);
    return search.found.length <= FOUND_MAX;
  }
  if (column === columns.length) return true;
  const key = `${column}:${rules.join()}`;
  if (search.covered.has(key)) return true;
  search.looks += rules.length * (columns[column]?.length ?? 0);
  if (search.looks > LOOKS_MAX) return false;
  const before = search.found.length;
  for (const { classes, left } of groupsOf(search.grid, rules, column)) {
    if (!searchFrom(search, left, [...chosen, classes])) return false;
  }
  if (search.found.length === before) search.covered.add(key);
  return true;
}

type Group = { readonly classes: bigint; readonly left: readonly number[] };

/** Classes of one input for which the same rules are left. */
function groupsOf(
  { columns, rules: taken }: TableGrid,
  rules: readonly number[],
  column: number,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (let index = 0; index < (columns[column]?.length ?? 0); index += 1) {
    const bit = 1n << BigInt(index);
    const left = rules.filter((rule) => ((taken[rule]?.[column]?.perhaps ?? 0n) & bit) !== 0n);
    const key = left.join();
    const known = groups.get(key);
    groups.set(key, { classes: (known?.classes ?? 0n) | bit, left });
  }
  return [...groups.values()];
}

function allOf(count: number): bigint {
  return (1n << BigInt(count)) - 1n;
}
