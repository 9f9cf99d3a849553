import type { DecisionTable, HitPolicy } from '../../model/decision.ts';
import { findGaps } from './findGaps.ts';
import { findOverlaps, type Overlap } from './findOverlaps.ts';
import type { TableCase, TableFindings } from './tableCase.ts';
import { tableGrid, type TableGrid } from './tableGrid.ts';

/** What a table shows when its rules are compared; without grid it is too large for that. */
export type ComparedRules = {
  readonly grid: TableGrid | null;
  /** Rules that match together and must not. */
  readonly overlaps: TableFindings<Overlap>;
  /** Values without a rule, where there should be one. */
  readonly gaps: TableFindings<TableCase>;
};

const NOTHING = { kind: 'found', found: [], isMore: false } as const;
const TOO_LARGE = { kind: 'too-large' } as const;
/**
 * The answer is the value of one rule; the others give lists, of which an empty one may be meant.
 */
const OF_ONE_RULE: ReadonlySet<HitPolicy> = new Set<HitPolicy>([
  'UNIQUE',
  'ANY',
  'FIRST',
  'PRIORITY',
]);

const compared = new WeakMap<DecisionTable, ComparedRules>();

/**
 * Compares all rules of a table, as far as its hit policy asks for it: once for each table, in a
 * bounded time. Overlaps are asked of UNIQUE, and of ANY where outputs differ; gaps of policies
 * that give the value of one rule, without default output.
 */
export function compareRules(table: DecisionTable): ComparedRules {
  const known = compared.get(table);
  if (known !== undefined) return known;
  const found = compare(table);
  compared.set(table, found);
  return found;
}

function compare(table: DecisionTable): ComparedRules {
  const { hitPolicy, outputs } = table;
  const grid = tableGrid(table);
  if (grid === null) return { grid, overlaps: TOO_LARGE, gaps: TOO_LARGE };
  const hasDefault = outputs.some(({ fallback }) => fallback !== null);
  const isAsked = OF_ONE_RULE.has(hitPolicy) && !hasDefault;
  return { grid, overlaps: overlapsOf(table, grid), gaps: isAsked ? findGaps(grid) : NOTHING };
}

function overlapsOf(
  { hitPolicy, rules }: DecisionTable,
  grid: TableGrid,
): ComparedRules['overlaps'] {
  if (hitPolicy === 'UNIQUE') return findOverlaps(grid);
  if (hitPolicy !== 'ANY') return NOTHING;
  const outputs = rules.map((rule) => JSON.stringify(rule.outputs));
  return findOverlaps(grid, (one, other) => outputs[one - 1] !== outputs[other - 1]);
}
