import type { ElementId } from '../model/ids.ts';
import type {
  BoundaryEvent,
  Definitions,
  FlowNode,
  SequenceFlow,
  StartEvent,
  SubProcess,
} from '../model/process.ts';
import { assert } from '../model/assert.ts';

/** Start of an event sub-process, with the sub-process that it starts. */
export type EventStart = { readonly subProcess: SubProcess; readonly start: StartEvent };

/** The drawing, looked up by id. Ids are those of one file, so they are unique over processes. */
export type Drawing = {
  readonly definitions: Definitions;
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  readonly flows: ReadonlyMap<ElementId, SequenceFlow>;
  /** Nodes directly in a process or sub-process, in document order. */
  readonly inside: (containerId: ElementId) => readonly FlowNode[];
  /** In document order. */
  readonly outgoing: (nodeId: ElementId) => readonly SequenceFlow[];
  readonly incoming: (nodeId: ElementId) => readonly SequenceFlow[];
  readonly boundaries: (activityId: ElementId) => readonly BoundaryEvent[];
  readonly eventStarts: (containerId: ElementId) => readonly EventStart[];
  /** Whether any event waits for a condition. */
  readonly hasConditions: boolean;
};

/** Makes the drawing ready to be looked up. */
export function readDrawing(definitions: Definitions): Drawing {
  const all = definitions.processes.flatMap((process) => process.nodes);
  const nodes = new Map(all.map((node) => [node.id, node]));
  const flows = definitions.processes.flatMap((process) => process.flows);
  const borders = all.filter((node) => node.type === 'boundaryEvent');
  const inside = listBy(all, (node) => node.parentId);
  return {
    definitions,
    nodes,
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    inside,
    outgoing: listBy(flows, (flow) => flow.sourceId),
    incoming: listBy(flows, (flow) => flow.targetId),
    boundaries: listBy(borders, (node) => node.attachedToId),
    eventStarts: (containerId) => inside(containerId).flatMap((node) => startOf(inside, node)),
    hasConditions: all.some((node) => 'event' in node && node.event.kind === 'conditional'),
  };
}

/** The node of that id; a state names only nodes of its own drawing. */
export function nodeOf(drawing: Drawing, id: ElementId): FlowNode {
  const node = drawing.nodes.get(id);
  assert(node, `Expected an element ${id}, but the drawing has none.`);
  return node;
}

function listBy<Item>(items: readonly Item[], keyOf: (item: Item) => ElementId) {
  const lists = new Map<ElementId, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return (key: ElementId): readonly Item[] => lists.get(key) ?? [];
}

function startOf(inside: Drawing['inside'], node: FlowNode): readonly EventStart[] {
  if (node.type !== 'subProcess' || node.kind !== 'event') return [];
  const start = inside(node.id).find((one) => one.type === 'startEvent');
  return start === undefined ? [] : [{ subProcess: node, start }];
}
