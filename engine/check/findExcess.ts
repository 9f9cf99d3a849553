import type { Term } from '../model/time.ts';
import { calledMinutes } from './graph/calledMinutes.ts';
import { findLongestPath } from './graph/findLongestPath.ts';
import { longestTermMinutes } from './longestTermMinutes.ts';
import type { Finding, RuleContext } from './rule.ts';

/** A finding where the longest path by step budgets exceeds a term; none for a null term. */
export function findExcess(context: RuleContext, term: Term | null): readonly Finding[] {
  const { process, graph, definitions } = context;
  if (term === null) return [];
  const termMinutes = longestTermMinutes(term);
  const { sumMinutes, path, sums } = findLongestPath(
    process,
    graph,
    calledMinutes(definitions.processes),
  );
  if (sumMinutes <= termMinutes) return [];
  const passing = [...sums].find(([, sum]) => sum > termMinutes);
  const elementId = passing?.[0] ?? process.id;
  return [{ elementId, facts: { sumMinutes, termMinutes }, path }];
}
