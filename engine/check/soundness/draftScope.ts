import type { GraphFlow, GraphNode, NodeKind } from './scopeGraph.ts';

/** A node while the graph is built. */
export type DraftNode = Omit<GraphNode, 'incoming' | 'outgoing'> & {
  readonly incoming: GraphFlow[];
  readonly outgoing: GraphFlow[];
};

/** A node without flows and without an element of the drawing. */
export function emptyNode(id: string, kind: NodeKind): DraftNode {
  return { id, elementId: id, kind, silent: false, model: null, incoming: [], outgoing: [] };
}

/** Adds a flow between nodes that are there; others are left out. */
export function addFlow(nodes: ReadonlyMap<string, DraftNode>, flow: GraphFlow): void {
  const source = nodes.get(flow.sourceId);
  const target = nodes.get(flow.targetId);
  if (source === undefined || target === undefined) return;
  source.outgoing.push(flow);
  target.incoming.push(flow);
}

/** Adds a flow that is not in the drawing and leaves no trace. */
export function addSilentFlow(
  nodes: ReadonlyMap<string, DraftNode>,
  sourceId: string,
  targetId: string,
): void {
  const flow = { id: `${sourceId}~${targetId}`, sourceId, targetId, condition: null };
  addFlow(nodes, { ...flow, isDefault: false, silent: true });
}
