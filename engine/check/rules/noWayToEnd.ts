import type { ElementId } from '../../model/ids.ts';
import { pathTo, reachFromStart } from '../graph/reachFromStart.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/**
 * Refuses elements from which no end event can be reached, with the path from the start into the
 * trap.
 *
 * Named is where the flow stops, or the first element of a circle without a way out.
 * Instead: draw the flow on, up to an end event.
 */
export const noWayToEnd: Rule = {
  id: 'no-way-to-end',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const { process, graph } = context;
    const reach = reachFromStart(process, graph);
    const ending = nodesThatEnd(context);
    const stuck = [...process.nodes].filter(({ id }) => reach.has(id) && !ending.has(id));
    const stops = process.nodes.filter(
      ({ id, type }) => reach.has(id) && type !== 'endEvent' && graph.outgoing(id).length === 0,
    );
    const blamed = nodesBefore(
      context,
      stops.map(({ id }) => id),
    );
    const found: Finding[] = stops.map(({ id }) => ({ elementId: id, path: pathTo(reach, id) }));
    for (const { id } of stuck) {
      if (blamed.has(id)) continue;
      found.push({ elementId: id, path: pathTo(reach, id) });
      for (const other of nodesBefore(context, [id])) blamed.add(other);
      for (const other of nodesBehind(context, id)) blamed.add(other);
    }
    return found;
  },
};

function nodesThatEnd(context: RuleContext): ReadonlySet<ElementId> {
  const ends = context.process.nodes.filter((node) => node.type === 'endEvent');
  return nodesBefore(
    context,
    ends.map(({ id }) => id),
  );
}

/** The nodes and all from which flows or border events of the same scope lead to them. */
function nodesBefore({ graph }: RuleContext, ids: readonly ElementId[]): Set<ElementId> {
  const before = new Set(ids);
  for (const id of before) {
    const node = graph.nodes.get(id);
    for (const flow of graph.incoming(id)) before.add(flow.sourceId);
    if (node?.type === 'boundaryEvent' && graph.nodes.has(node.attachedToId)) {
      before.add(node.attachedToId);
    }
  }
  return before;
}

function nodesBehind({ graph }: RuleContext, id: ElementId): ReadonlySet<ElementId> {
  const behind = new Set([id]);
  for (const at of behind) {
    for (const flow of graph.outgoing(at)) behind.add(flow.targetId);
    for (const event of graph.boundaries(at)) behind.add(event.id);
  }
  return behind;
}
