import type { ElementId } from '../../model/ids.ts';
import { reachFromStart } from '../graph/reachFromStart.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses elements that no path from a start reaches; of a chain of them the first is named.
 *
 * Instead: draw the missing flow to it, or delete it.
 */
export const nodeUnreachable: Rule = {
  id: 'node-unreachable',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const { process, graph } = context;
    // Without a start everything is unreachable; `start-present` says why.
    if (graph.starts(process.id).length === 0) return [];
    const reach = reachFromStart(process, graph);
    const seen = new Set<ElementId>(reach.keys());
    const missed = process.nodes.filter((node) => !seen.has(node.id));
    const isFirst = (id: ElementId): boolean => predecessors(context, id).length === 0;
    const named: ElementId[] = [];
    // Firsts of chains, then one element of each circle that nothing leads into.
    for (const { id } of [...missed.filter((node) => isFirst(node.id)), ...missed]) {
      if (seen.has(id)) continue;
      named.push(id);
      markFrom(context, id, seen);
    }
    return named.map((elementId) => ({ elementId }));
  },
};

function predecessors({ graph }: RuleContext, id: ElementId): readonly ElementId[] {
  const node = graph.nodes.get(id);
  const sources = graph.incoming(id).map((flow) => flow.sourceId);
  if (node?.type === 'boundaryEvent' && graph.nodes.has(node.attachedToId)) {
    return [...sources, node.attachedToId];
  }
  const isInnerStart = node?.type === 'startEvent' && graph.nodes.has(node.parentId);
  return isInnerStart ? [...sources, node.parentId] : sources;
}

function markFrom({ graph }: RuleContext, first: ElementId, seen: Set<ElementId>): void {
  const queue = [first];
  seen.add(first);
  for (const id of queue) {
    const next = [
      ...graph.outgoing(id).map((flow) => flow.targetId),
      ...graph.boundaries(id).map((event) => event.id),
      ...graph.starts(id).map((start) => start.id),
    ];
    for (const to of next) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
}
