import { compareRules } from '../decision/compareRules.ts';
import { tablesAsked, type AskedTable } from '../decision/tablesAsked.ts';
import type { Finding, Rule } from '../rule.ts';

const ROWS_TOLD = 10;

/**
 * Mentions a decision table whose rules could not be compared, so that nothing is known about
 * overlaps and gaps: it has too many rules and values, or tests that speak of more than one input
 * or of other things than values and numbers (dates, functions); `rows` names these.
 *
 * Instead: split the table into two decisions; compare with values and numbers.
 */
export const decisionNotProved: Rule = {
  id: 'decision-not-proved',
  severity: 'info',
  kind: 'behaviour',
  check: ({ process }) => tablesAsked(process).flatMap(notProvedIn),
};

function notProvedIn({ elementId, decision, table }: AskedTable): readonly Finding[] {
  const { grid, overlaps, gaps } = compareRules(table);
  const isTooLarge = overlaps.kind === 'too-large' || gaps.kind === 'too-large';
  if (grid === null || isTooLarge) {
    return [{ elementId, facts: { decision: decision.name, reason: 'table-not-compared' } }];
  }
  const isAsked = table.hitPolicy !== 'COLLECT' && !table.hitPolicy.endsWith('ORDER');
  if (!isAsked || grid.unread.length === 0) return [];
  const shown = grid.unread.slice(0, ROWS_TOLD).join(', ');
  const rows = grid.unread.length > ROWS_TOLD ? `${shown}, …` : shown;
  return [{ elementId, facts: { decision: decision.name, reason: 'rows-not-compared', rows } }];
}
