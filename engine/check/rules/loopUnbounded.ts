import type { ElementId } from '../../model/ids.ts';
import { longestPaths } from '../graph/longestPaths.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { buildTimeGraph } from '../time/buildTimeGraph.ts';
import { cutLoops } from '../time/cutLoops.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { findWay } from '../time/findWay.ts';
import type { TimeGraph } from '../time/timeGraph.ts';

/**
 * Warns of a loop that takes time and has no declared bound: the proof against the term is then one
 * for a single pass, and says nothing of a dossier that goes back.
 *
 * Named is the flow that goes back. Instead: declare on it how often a dossier goes back at most
 * (`lt:maxTurns`), and whether what is done again is done within the budgets that the steps have
 * (`lt:counted="false"`) or takes their time once more. Of an activity with a loop marker the
 * activity is named; instead: a maximum, or a number of items.
 */
export const loopUnbounded: Rule = {
  id: 'loop-unbounded',
  severity: 'warning',
  kind: 'administration',
  check: (context) => {
    const { process, graph, definitions } = context;
    const { legalTerm, promisedTerm } = process.settings;
    if (legalTerm === null && promisedTerm === null) return [];
    const time = buildTimeGraph(process, graph, {
      called: longestPaths(definitions.processes),
    });
    const { unbounded } = cutLoops(time);
    return unbounded.flatMap(({ from, edge }) => {
      const around = findWay(time, { from: [edge.to], isGoal: (at) => at === from }) ?? [];
      if (!takesTime(time, [edge.to, from], around)) return [];
      if (edge.repeats !== null) return [loopFinding(context, edge.repeats)];
      return [toFinding(context, time, { from, to: edge.to, flowId: edge.flowId, around })];
    });
  },
};

function takesTime(
  { places }: TimeGraph,
  ends: readonly number[],
  around: readonly ElementId[],
): boolean {
  const ids = new Set([...around, ...ends.map((at) => places[at]?.elementId)]);
  return places.some(({ elementId, minutes }) => minutes > 0 && ids.has(elementId));
}

function loopFinding(context: RuleContext, elementId: ElementId): Finding {
  const path = drawnWalk(context).wayFromStart(elementId) ?? [elementId];
  return { elementId, facts: { headId: elementId, repeats: 'activity' }, path };
}

type Back = {
  readonly from: number;
  readonly to: number;
  readonly flowId: ElementId | null;
  readonly around: readonly ElementId[];
};

function toFinding(context: RuleContext, { places }: TimeGraph, back: Back): Finding {
  const headId = places[back.to]?.elementId ?? context.process.id;
  const elementId = back.flowId ?? places[back.from]?.elementId ?? context.process.id;
  const before = drawnWalk(context).wayFromStart(headId) ?? [headId];
  const flow = back.flowId === null ? [] : [back.flowId];
  const path = [...before, ...back.around, ...flow, headId];
  return { elementId, facts: { headId }, path };
}
