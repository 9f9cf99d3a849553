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
  const search: Search = { graph, isStop, done: new Set() };
  for (const node of graph.nodes.values()) {
    const cycle = walk(search, node);
    if (cycle !== null) return cycle;
  }
  return null;
}

function isPassingPlace(node: GraphNode): boolean {
  return node.kind === 'compute' || node.kind === 'choice' || node.kind === 'inclusive';
}

type Search = {
  readonly graph: ScopeGraph;
  readonly isStop: (node: GraphNode) => boolean;
  readonly done: Set<string>;
};

/**
 * Depth first with a stack of its own: a row of elements may be longer than that of the program.
 */
function walk({ graph, isStop, done }: Search, start: GraphNode): readonly string[] | null {
  if (isStop(start) || done.has(start.id)) return null;
  const stack = [{ node: start, taken: 0 }];
  const above = new Set([start.id]);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const flow = top.node.outgoing[top.taken];
    top.taken += 1;
    if (flow === undefined) {
      done.add(top.node.id);
      above.delete(top.node.id);
      stack.pop();
      continue;
    }
    const next = graph.nodes.get(flow.targetId);
    if (next === undefined || isStop(next) || done.has(next.id)) continue;
    if (above.has(next.id)) {
      const first = stack.findIndex(({ node }) => node === next);
      return stack
        .slice(first)
        .flatMap(({ node, taken }) => [node.id, node.outgoing[taken - 1]?.id ?? '']);
    }
    above.add(next.id);
    stack.push({ node: next, taken: 0 });
  }
  return null;
}
