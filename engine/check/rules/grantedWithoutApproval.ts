import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { heldElements } from '../heldElements.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { drawnWalk, traceArrivals, type DrawnWalk, type PlaceArrival } from '../time/drawnWalk.ts';

/**
 * Warns of a path to an end that grants the request on which nothing is approved, where the drawing
 * has steps that approve (`lt:duty="approve"`).
 *
 * A parallel join has waited for all its branches, so an approval on one of them is enough; what
 * runs beside and does not interrupt leads to no end of what is around it. A call approves where
 * the process that it calls has a step that does.
 * Instead: lead the path through the approval, or end it with another outcome.
 */
export const grantedWithoutApproval: Rule = {
  id: 'granted-without-approval',
  severity: 'warning',
  kind: 'administration',
  check: (context) => {
    const approving = context.process.nodes.flatMap((node) =>
      isApproving(node, context) ? [node.id] : [],
    );
    if (approving.length === 0) return [];
    const walk = drawnWalk(context);
    const reached = reachUnapproved(context, walk, new Set(approving));
    return context.process.nodes.flatMap((node) => {
      const isGranting = node.type === 'endEvent' && node.outcome === 'granted';
      const path = isGranting ? traceArrivals(walk, reached, walk.entry(node.id)) : null;
      return path === null ? [] : [{ elementId: node.id, path }];
    });
  },
};

function isApproving(node: FlowNode, { definitions }: RuleContext): boolean {
  if (node.type !== 'callActivity') return 'duty' in node && node.duty === 'approve';
  const held = heldElements(definitions, node.calledId);
  return held.some((inner) => 'duty' in inner && inner.duty === 'approve');
}

/** Places that a dossier can come to without an approval, and how. */
function reachUnapproved(
  { graph }: RuleContext,
  walk: DrawnWalk,
  approving: ReadonlySet<ElementId>,
): ReadonlyMap<number, PlaceArrival> {
  const waiting = branchesAwaited(graph, walk);
  const reached = new Map<number, PlaceArrival>(walk.starts.map((at) => [at, null]));
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const from of reached.keys()) {
    const place = walk.places[from];
    if (place === undefined || approving.has(place.elementId)) continue;
    if (place.isExit && runsBeside(graph, place.elementId)) continue;
    for (const edge of place.edges) {
      const open = (waiting.get(edge.to) ?? 1) - 1;
      waiting.set(edge.to, open);
      if (open <= 0 && !reached.has(edge.to)) reached.set(edge.to, { from, edge });
    }
  }
  return reached;
}

function runsBeside(graph: ProcessGraph, id: ElementId): boolean {
  const isInterrupting = graph.starts(id).some((start) => start.isInterrupting);
  return isEventSubProcess(graph.nodes.get(id)) && !isInterrupting;
}

/** How many branches a parallel join waits for. */
function branchesAwaited(graph: ProcessGraph, { places }: DrawnWalk): Map<number, number> {
  const joins = [...places.entries()].filter(
    ([, { elementId }]) => graph.nodes.get(elementId)?.type === 'parallelGateway',
  );
  return new Map(joins.map(([at, { elementId }]) => [at, graph.incoming(elementId).length]));
}
