import { compareRules } from '../decision/compareRules.ts';
import { feelWords } from '../decision/feelWords.ts';
import { sayCase } from '../decision/sayCase.ts';
import { tablesAsked, type AskedTable } from '../decision/tablesAsked.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Warns of two rules of a decision table that match for the same values where only one may
 * (UNIQUE), or where they say different things (ANY): a dossier with such values stops there.
 * `case` holds the values. Source: DMN 1.3 clause 8.2.8.
 *
 * Instead: narrow one of the rules; or let the first rule count (FIRST).
 */
export const decisionRulesOverlap: Rule = {
  id: 'decision-rules-overlap',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process }) => tablesAsked(process).flatMap(overlapsIn),
};

function overlapsIn({ elementId, decision, table }: AskedTable): readonly Finding[] {
  const { grid, overlaps } = compareRules(table);
  if (grid === null || overlaps.kind === 'too-large') return [];
  return overlaps.found.map(({ one, other, values }) => {
    const said = sayCase(values, grid.columns, feelWords(table));
    return { elementId, facts: { decision: decision.name, one, other, case: said } };
  });
}
