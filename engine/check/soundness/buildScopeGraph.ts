import type { ElementId } from '../../model/ids.ts';
import type { BoundaryEvent, FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';
import { nodeKind } from './nodeKind.ts';
import {
  SPLIT_SUFFIX,
  beginId,
  type GraphFlow,
  type GraphNode,
  type NodeKind,
  type ScopeGraph,
} from './scopeGraph.ts';

type DraftNode = {
  readonly id: string;
  readonly elementId: ElementId;
  readonly kind: NodeKind;
  readonly silent: boolean;
  readonly model: FlowNode | null;
  readonly incoming: GraphFlow[];
  readonly outgoing: GraphFlow[];
};

type Draft = {
  readonly nodes: Map<string, DraftNode>;
  readonly boundaries: readonly BoundaryEvent[];
};

/**
 * Normalises one scope: the process, a sub-process, or the body behind a non-interrupting boundary
 * event.
 *
 * A body holds everything its tokens can reach, also where the main flow can: the two never meet in
 * a join unless the check has refused the drawing.
 */
export function buildScopeGraph(process: ProcessModel, scopeId: ElementId): ScopeGraph {
  const boundary = process.nodes.find(
    (node) => node.id === scopeId && node.type === 'boundaryEvent',
  );
  const parentId = boundary?.parentId ?? scopeId;
  const draft = draftNodes(process, parentId);
  const begin = addBegin(draft, process, { scopeId, parentId, isBody: boundary !== undefined });
  const interrupts = interruptsOf(draft);
  const reached = reachableFrom(begin, draft, interrupts);
  const nodes = new Map<string, GraphNode>([...draft.nodes].filter(([id]) => reached.has(id)));
  const free = draft.boundaries.filter(
    (event) => !event.isInterrupting && nodes.get(event.attachedToId)?.kind === 'wait',
  );
  const attachedTo = new Map(free.map((event) => [event.id, event.attachedToId]));
  return { id: scopeId, nodes, begin, interrupts, detached: [...attachedTo.keys()], attachedTo };
}

function draftNodes(process: ProcessModel, parentId: ElementId): Draft {
  const nodes = new Map<string, DraftNode>();
  const boundaries: BoundaryEvent[] = [];
  const flows = process.flows.filter((flow) => flow.parentId === parentId);
  for (const node of process.nodes) {
    if (node.parentId !== parentId) continue;
    if (node.type === 'boundaryEvent') boundaries.push(node);
    addNode(nodes, node, flows);
  }
  for (const flow of flows) connect(nodes, flow);
  return { nodes, boundaries };
}

function addNode(
  nodes: Map<string, DraftNode>,
  model: FlowNode,
  flows: readonly SequenceFlow[],
): void {
  const outgoing = flows.filter((flow) => flow.sourceId === model.id);
  const incoming = flows.filter((flow) => flow.targetId === model.id).length;
  const conditional = outgoing.some((flow) => flow.condition !== null && !flow.isDefault);
  const kind = nodeKind(model, { incoming, outgoing: outgoing.length, conditional });
  nodes.set(model.id, { ...emptyNode(model.id, kind), model });
  if (splitsByCondition(model, kind, outgoing.length > 1, conditional)) addSplit(nodes, model.id);
}

function emptyNode(id: string, kind: NodeKind): DraftNode {
  return { id, elementId: id, kind, silent: false, model: null, incoming: [], outgoing: [] };
}

function splitsByCondition(
  model: FlowNode,
  kind: NodeKind,
  several: boolean,
  conditional: boolean,
): boolean {
  if (model.type === 'inclusiveGateway') return kind === 'orJoin' && (several || conditional);
  return conditional && !model.type.endsWith('Gateway');
}

function addSplit(nodes: Map<string, DraftNode>, elementId: ElementId): void {
  const id = `${elementId}${SPLIT_SUFFIX}`;
  nodes.set(id, { ...emptyNode(id, 'inclusive'), elementId, silent: true });
  const isOf = { id: `${id}~flow`, sourceId: elementId, targetId: id };
  addFlow(nodes, { ...isOf, condition: null, isDefault: false, silent: true });
}

function connect(nodes: Map<string, DraftNode>, flow: SequenceFlow): void {
  const split = `${flow.sourceId}${SPLIT_SUFFIX}`;
  const sourceId = nodes.has(split) ? split : flow.sourceId;
  const { id, targetId, condition, isDefault } = flow;
  addFlow(nodes, { id, sourceId, targetId, condition, isDefault, silent: false });
}

function addFlow(nodes: Map<string, DraftNode>, flow: GraphFlow): void {
  const source = nodes.get(flow.sourceId);
  const target = nodes.get(flow.targetId);
  if (source === undefined || target === undefined) return;
  source.outgoing.push(flow);
  target.incoming.push(flow);
}

type ScopeIds = {
  readonly scopeId: ElementId;
  readonly parentId: ElementId;
  readonly isBody: boolean;
};

function addBegin(draft: Draft, process: ProcessModel, scope: ScopeIds): DraftNode {
  const entries = scope.isBody ? [scope.scopeId] : startsOf(draft);
  const isChoice = scope.scopeId === process.id && entries.length > 1 && isStart(draft, entries[0]);
  const id = beginId(scope.scopeId);
  const kind = isChoice ? 'startChoice' : 'begin';
  const begin = { ...emptyNode(id, kind), elementId: scope.scopeId, silent: true };
  draft.nodes.set(id, begin);
  for (const targetId of entries) {
    const flow = { id: `${id}~${targetId}`, sourceId: id, targetId, condition: null };
    addFlow(draft.nodes, { ...flow, isDefault: false, silent: true });
  }
  return begin;
}

function isStart(draft: Draft, id: string | undefined): boolean {
  return draft.nodes.get(id ?? '')?.model?.type === 'startEvent';
}

// Source: BPMN 2.0.2 clause 10.5.2: without a start event, every node without incoming flows
// starts.
function startsOf(draft: Draft): readonly string[] {
  const starts = [...draft.nodes.values()].filter((node) => node.model?.type === 'startEvent');
  if (starts.length > 0) return starts.map((node) => node.id);
  return [...draft.nodes.values()]
    .filter((node) => node.incoming.length === 0 && !node.silent)
    .filter((node) => node.model?.type !== 'boundaryEvent')
    .map((node) => node.id);
}

function interruptsOf(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const interrupts = new Map<string, string[]>();
  for (const event of draft.boundaries) {
    if (!event.isInterrupting || draft.nodes.get(event.attachedToId)?.kind !== 'wait') continue;
    interrupts.set(event.attachedToId, [...(interrupts.get(event.attachedToId) ?? []), event.id]);
  }
  return interrupts;
}

function reachableFrom(
  begin: DraftNode,
  draft: Draft,
  interrupts: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>([begin.id]);
  for (const id of reached) {
    for (const flow of draft.nodes.get(id)?.outgoing ?? []) reached.add(flow.targetId);
    for (const event of interrupts.get(id) ?? []) reached.add(event);
  }
  return reached;
}
