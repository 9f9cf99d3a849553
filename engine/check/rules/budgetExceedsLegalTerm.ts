import { findLongestPath } from '../graph/longestPath.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { longestTermMinutes } from '../longestTermMinutes.ts';
import type { Finding } from '../rule.ts';
import type { Term } from '../../model/time.ts';

/**
 Refuses a procedure where some path takes longer, by its step budgets, than the legal term.

 Given is the longest path, with the step at which the term is passed. How steps, branches, loops,
 pauses and restarts count is said at `findLongestPath`; a term in calendar days is compared with
 the most working days that can lie in it.
 Instead: shorten a budget on the path, let steps run at the same time, or mark waiting for others
 as a pause.
 */
export const budgetExceedsLegalTerm: Rule = {
  id: 'budget-exceeds-legal-term',
  severity: 'error',
  kind: 'administration',
  check: (context) => findExcess(context, context.process.settings.legalTerm),
};

/** Shared with the rule on the promised term. */
export function findExcess({ process, graph }: RuleContext, term: Term | null): readonly Finding[] {
  if (term === null) return [];
  const termMinutes = longestTermMinutes(term);
  const { sumMinutes, path, sums } = findLongestPath(process, graph);
  if (sumMinutes <= termMinutes) return [];
  const passing = [...sums].find(([, sum]) => sum > termMinutes);
  const elementId = passing?.[0] ?? process.id;
  return [{ elementId, facts: { sumMinutes, termMinutes }, path }];
}
