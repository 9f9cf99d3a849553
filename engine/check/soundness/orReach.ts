import { isJoin, isPlace, nodeOf, type ScopeGraph } from './scopeGraph.ts';

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
 * event comes later.
 */
export function joinReach(graph: ScopeGraph, joinId: string): JoinReach {
  const reach: { [placeId: string]: string[] } = Object.create(null) as { [id: string]: string[] };
  for (const input of nodeOf(graph, joinId).incoming) {
    for (const place of placesBefore(graph, input.sourceId, joinId)) {
      (reach[place] ??= []).push(input.id);
    }
  }
  return reach;
}

function placesBefore(graph: ScopeGraph, sourceId: string, joinId: string): ReadonlySet<string> {
  const places = new Set<string>();
  const reached = new Set<string>([sourceId]);
  for (const id of reached) {
    const node = graph.nodes.get(id);
    if (node === undefined || id === joinId) continue;
    if (isPlace(node)) places.add(id);
    for (const flow of node.incoming) {
      if (isJoin(node)) places.add(flow.id);
      reached.add(flow.sourceId);
    }
    const model = node.model;
    if (model?.type === 'boundaryEvent') reached.add(model.attachedToId);
  }
  return places;
}
