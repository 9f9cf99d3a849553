import type { ScopeGraph } from './scopeGraph.ts';

/** The node of a place: a flow before a join stands for the join. */
export function elementAt(graph: ScopeGraph, place: string): string {
  if (graph.nodes.has(place)) return place;
  for (const node of graph.nodes.values()) {
    if (node.incoming.some((flow) => flow.id === place)) return node.id;
  }
  return place;
}
