import { emptyNode, type DraftNode } from './draftScope.ts';
import type { GraphFlow, GraphView } from './scopeGraph.ts';

/**
 * Cuts a draft at its meeting joins: every flow in front of one leads to an end of its own.
 *
 * Where `scopeId` is such a join, gives the node that follows its firing: the join as an element
 * that is passed, or the split that decides for it; else null.
 */
export function cutAtMeetings(
  nodes: Map<string, DraftNode>,
  { meetings }: GraphView,
  scopeId: string,
): string | null {
  let wayOut: string | null = null;
  for (const id of meetings.joinIds) {
    const join = nodes.get(id);
    if (join === undefined) continue;
    for (const flow of join.incoming) endAt(nodes, join, flow);
    nodes.delete(id);
    for (const flow of join.outgoing) withoutFlow(nodes.get(flow.targetId)?.incoming, flow);
    if (id === scopeId) wayOut = addWayOut(nodes, join);
  }
  return wayOut;
}

function endAt(nodes: Map<string, DraftNode>, { elementId }: DraftNode, flow: GraphFlow): void {
  const id = `${flow.id}~meet`;
  const outgoing = nodes.get(flow.sourceId)?.outgoing;
  const ended = { ...flow, targetId: id };
  outgoing?.splice(outgoing.indexOf(flow), 1, ended);
  nodes.set(id, { ...emptyNode(id, 'meet'), elementId, incoming: [ended] });
}

function withoutFlow(flows: GraphFlow[] | undefined, flow: GraphFlow): void {
  const at = flows?.indexOf(flow) ?? -1;
  if (at >= 0) flows?.splice(at, 1);
}

function addWayOut(nodes: Map<string, DraftNode>, join: DraftNode): string {
  const [first] = join.outgoing;
  // A gateway that joins and decides is entered at its split.
  if (first?.silent === true) return first.targetId;
  const id = `${join.id}~out`;
  const out = { ...emptyNode(id, 'pass'), elementId: join.elementId };
  nodes.set(id, out);
  for (const flow of join.outgoing) {
    const led = { ...flow, sourceId: id };
    out.outgoing.push(led);
    nodes.get(flow.targetId)?.incoming.push(led);
  }
  return id;
}
