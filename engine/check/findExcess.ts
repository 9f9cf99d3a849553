import type { Term } from '../model/time.ts';
import { findLongestPath } from './graph/findLongestPath.ts';
import { longestTermMinutes } from './longestTermMinutes.ts';
import type { Finding, RuleContext } from './rule.ts';
import type { TimeOptions } from './time/buildTimeGraph.ts';

/**
 * A finding where the longest path by step budgets exceeds a term; none for a null term. Named is
 * the element at which the term is passed. `counts` limits the sum to some elements.
 */
export function findExcess(
  { process, graph }: RuleContext,
  term: Term | null,
  counts?: TimeOptions['counts'],
): readonly Finding[] {
  if (term === null) return [];
  const termMinutes = longestTermMinutes(term);
  const { sumMinutes, path, sums } = findLongestPath(process, graph, counts);
  if (sumMinutes <= termMinutes) return [];
  const passing = path[sums.findIndex((sum) => sum > termMinutes)];
  const elementId = passing ?? process.id;
  return [{ elementId, facts: { sumMinutes, termMinutes }, path, pathMinutes: sums }];
}
