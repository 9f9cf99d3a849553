import type { Term } from '../model/time.ts';
import { findLongestPath, type LongestPath } from './graph/findLongestPath.ts';
import { longestPaths } from './graph/longestPaths.ts';
import { longestTermMinutes } from './longestTermMinutes.ts';
import type { Finding, RuleContext } from './rule.ts';
import type { TimeOptions } from './time/timeBuilding.ts';

/**
 * A finding where the longest path by step budgets exceeds a term; none for a null term. Named is
 * the element at which the term is passed. `counts` limits the sum to some elements.
 */
export function findExcess(
  context: RuleContext,
  term: Term | null,
  counts?: TimeOptions['counts'],
): readonly Finding[] {
  if (term === null) return [];
  const termMinutes = longestTermMinutes(term);
  const { sumMinutes, path, sums } = longestPath(context, counts);
  if (sumMinutes <= termMinutes) return [];
  const passing = path[sums.findIndex((sum) => sum > termMinutes)];
  const elementId = passing ?? context.process.id;
  return [{ elementId, facts: { sumMinutes, termMinutes }, path, pathMinutes: sums }];
}

function longestPath(
  { process, graph, definitions }: RuleContext,
  counts: TimeOptions['counts'],
): LongestPath {
  const called = longestPaths(definitions.processes);
  const known = counts === undefined ? called.get(process.id) : undefined;
  return known ?? findLongestPath(process, graph, { called, ...(counts && { counts }) });
}
