import type { ElementId } from '../../model/ids.ts';
import type {
  BoundaryEvent,
  FlowNode,
  ProcessModel,
  SequenceFlow,
  StartEvent,
} from '../../model/process.ts';

/** The lists of a process, ready to ask; answers keep document order. */
export type ProcessGraph = {
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  readonly outgoing: (id: ElementId) => readonly SequenceFlow[];
  readonly incoming: (id: ElementId) => readonly SequenceFlow[];
  /** Events on the border of an activity. */
  readonly boundaries: (id: ElementId) => readonly BoundaryEvent[];
  /** Nodes held directly by a process or sub-process. */
  readonly children: (parentId: ElementId) => readonly FlowNode[];
  /** Start events of a process or sub-process. */
  readonly starts: (parentId: ElementId) => readonly StartEvent[];
};

/** Builds the graph of one process; linear in its size. Flows that hang in the air are left out. */
export function buildProcessGraph(process: ProcessModel): ProcessGraph {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const drawn = process.flows.filter(
    (flow) => nodes.has(flow.sourceId) && nodes.has(flow.targetId),
  );
  const outgoing = groupBy(drawn, (flow) => flow.sourceId);
  const incoming = groupBy(drawn, (flow) => flow.targetId);
  const children = groupBy(process.nodes, (node) => node.parentId);
  const events = process.nodes.filter((node) => node.type === 'boundaryEvent');
  const boundaries = groupBy(events, (event) => event.attachedToId);
  return {
    nodes,
    outgoing: (id) => outgoing.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    boundaries: (id) => boundaries.get(id) ?? [],
    children: (id) => children.get(id) ?? [],
    starts: (id) => (children.get(id) ?? []).filter((node) => node.type === 'startEvent'),
  };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => ElementId,
): ReadonlyMap<ElementId, readonly Item[]> {
  const groups = new Map<ElementId, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
