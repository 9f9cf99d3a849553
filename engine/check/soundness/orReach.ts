import { isJoin, isPlace, nodeOf, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/**
 * Place -> the incoming flows of one join that a token there can still reach without passing the
 * join.
 */
export type JoinReach = { readonly [placeId: string]: readonly string[] };

/**
 * Which tokens a join still has to reckon with.
 *
 * Source: BPMN 2.0.2 clause 13.4.3, the paths of the inclusive gateway's join. Ways over
 * interrupting boundary events count as paths: else the join would fire a second time when such an
 * event comes later. A parallel join also reckons with tokens that an event may still put beside an
 * activity; an inclusive one waits only for tokens that are there.
 */
export function joinReach(graph: ScopeGraph, joinId: string): JoinReach {
  const reach: { [placeId: string]: string[] } = Object.create(null) as { [id: string]: string[] };
  const join = nodeOf(graph, joinId);
  for (const input of join.incoming) {
    for (const place of placesBefore(graph, input.sourceId, join)) {
      (reach[place] ??= []).push(input.id);
    }
  }
  return reach;
}

function placesBefore(graph: ScopeGraph, sourceId: string, join: GraphNode): ReadonlySet<string> {
  const places = new Set<string>();
  const reached = new Set<string>([sourceId]);
  for (const id of reached) {
    const node = graph.nodes.get(id);
    if (node === undefined || id === join.id) continue;
    if (isPlace(node)) places.add(id);
    for (const flow of node.incoming) {
      if (isJoin(node)) places.add(flow.id);
      reached.add(flow.sourceId);
    }
    const holderId = holderOf(graph, node, join);
    if (holderId !== null) reached.add(holderId);
  }
  return places;
}

/** The activity whose token, or one that comes up beside it, is at the event; null for no event. */
function holderOf({ beside }: ScopeGraph, { model }: GraphNode, join: GraphNode): string | null {
  if (model?.type !== 'boundaryEvent') return null;
  const { id, attachedToId, isInterrupting } = model;
  if (isInterrupting) return attachedToId;
  const isBeside = beside.get(attachedToId)?.some((event) => event.id === id) === true;
  return isBeside && join.kind === 'andJoin' ? attachedToId : null;
}
