import type { GraphNode, ScopeGraph } from './scopeGraph.ts';

/**
 * A circle of elements in which no token ever waits; null when there is none.
 *
 * "without-place" looks only for circles that not even have a place to stop at; "without-wait" for
 * all that no event breaks.
 */
export function findSilentCycle(
  graph: ScopeGraph,
  kind: 'without-place' | 'without-wait',
): readonly string[] | null {
  const isStop = (node: GraphNode): boolean =>
    node.kind === 'wait' || (kind === 'without-place' && isPassingPlace(node));
  const done = new Set<string>();
  for (const node of graph.nodes.values()) {
    const cycle = walk({ graph, isStop, done }, node.id, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function isPassingPlace(node: GraphNode): boolean {
  return node.kind === 'compute' || node.kind === 'choice' || node.kind === 'inclusive';
}

type Walk = {
  readonly graph: ScopeGraph;
  readonly isStop: (node: GraphNode) => boolean;
  readonly done: Set<string>;
};

function walk(search: Walk, id: string, above: readonly string[]): readonly string[] | null {
  const node = search.graph.nodes.get(id);
  if (node === undefined || search.isStop(node)) return null;
  const at = above.indexOf(id);
  if (at >= 0) return above.slice(at);
  if (search.done.has(id)) return null;
  for (const flow of node.outgoing) {
    const cycle = walk(search, flow.targetId, [...above, id, flow.id]);
    if (cycle !== null) return cycle;
  }
  search.done.add(id);
  return null;
}
