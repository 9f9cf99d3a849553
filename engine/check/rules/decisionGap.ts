import { compareRules } from '../decision/compareRules.ts';
import { feelWords } from '../decision/feelWords.ts';
import { sayCase } from '../decision/sayCase.ts';
import { tablesAsked, type AskedTable } from '../decision/tablesAsked.ts';
import type { Finding, Rule } from '../rule.ts';

const CASES_TOLD = 3;

/**
 * Warns of values for which no rule of a decision table matches, where the table gives the value of
 * one rule and has no default output: the result is null. Null as input counts only where a rule
 * speaks of it.
 *
 * Instead: add a rule, list the allowed values of the input, or give a default output.
 */
export const decisionGap: Rule = {
  id: 'decision-gap',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process }) => tablesAsked(process).flatMap(gapsIn),
};

function gapsIn({ elementId, decision, table }: AskedTable): readonly Finding[] {
  const { grid, gaps } = compareRules(table);
  if (grid === null || gaps.kind === 'too-large' || gaps.found.length === 0) return [];
  const told = gaps.found
    .slice(0, CASES_TOLD)
    .map((values) => sayCase(values, grid.columns, feelWords(table)));
  const isMore = gaps.isMore || gaps.found.length > told.length;
  const cases = [...told, ...(isMore ? ['…'] : [])].join(' | ');
  return [{ elementId, facts: { decision: decision.name, cases } }];
}
