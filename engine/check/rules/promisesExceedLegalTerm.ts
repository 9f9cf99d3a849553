import type { Lane } from '../../model/process.ts';
import { longestTermMinutes } from '../longestTermMinutes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { buildTimeGraph } from '../time/buildTimeGraph.ts';
import { findPromisedWay, type PromisedPart } from '../time/findPromisedWay.ts';
import { isTimed } from '../time/stepMinutes.ts';

/**
 * Refuses a procedure where what the agencies of some path promised for their parts sums up to more
 * than the legal term.
 *
 * Each agency on the path counts its promise (`lt:promise` of its lane) once, where its first
 * counted step is done; behind a restart of the clock all count anew.
 * Instead: agree on shorter promises, or let the agencies work at the same time.
 */
export const promisesExceedLegalTerm: Rule = {
  id: 'promises-exceed-legal-term',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { legalTerm } = context.process.settings;
    const parts = context.process.lanes.flatMap((lane) => promisedPart(context, lane));
    if (legalTerm === null || parts.length === 0) return [];
    const termMinutes = longestTermMinutes(legalTerm);
    const { id } = context.process;
    const way = findPromisedWay(buildTimeGraph(context.process, context.graph), parts);
    if (way === null) return [{ elementId: id, facts: { laneCount: parts.length } }];
    const { sumMinutes, path, sums } = way;
    if (sumMinutes <= termMinutes) return [];
    const elementId = path[sums.findIndex((sum) => sum > termMinutes)] ?? id;
    return [{ elementId, facts: { sumMinutes, termMinutes }, path, pathMinutes: sums }];
  },
};

function promisedPart(
  { graph }: RuleContext,
  { promise, elementIds }: Lane,
): readonly PromisedPart[] {
  if (promise === null) return [];
  const counted = elementIds.filter((id) => {
    const node = graph.nodes.get(id);
    return node !== undefined && 'budgetMinutes' in node && isTimed(node, graph);
  });
  return [{ elementIds: new Set(counted), minutes: longestTermMinutes(promise) }];
}
