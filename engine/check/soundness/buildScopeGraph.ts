import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type BoundaryEvent,
  type FlowNode,
  type ProcessModel,
  type SequenceFlow,
} from '../../model/process.ts';
import { groupBy } from '../../model/groupBy.ts';
import { nodeKind } from './nodeKind.ts';
import { addFlow, addSilentFlow, emptyNode, type DraftNode } from './draftScope.ts';
import { addBegin, type DraftScope } from './scopeEntries.ts';
import {
  SPLIT_SUFFIX,
  activityOf,
  type GraphNode,
  type NodeKind,
  type ScopeGraph,
} from './scopeGraph.ts';

type Draft = {
  readonly nodes: Map<string, DraftNode>;
  readonly boundaries: readonly BoundaryEvent[];
};

/**
 * Normalises one scope: the process, a sub-process, the body behind a non-interrupting boundary
 * event, or (itemId, oneId) one activity alone.
 *
 * A body holds everything its tokens can reach, also where the main flow can: the two never meet in
 * a join unless the check has refused the drawing.
 */
export function buildScopeGraph(process: ProcessModel, scopeId: string): ScopeGraph {
  const alone = activityOf(scopeId);
  if (alone !== null) return aloneGraph(process, scopeId, alone);
  const boundary = process.nodes.find(
    (node) => node.id === scopeId && node.type === 'boundaryEvent',
  );
  const parentId = boundary?.parentId ?? scopeId;
  const draft = draftNodes(process, parentId);
  const isBody = boundary !== undefined;
  const scope: DraftScope = { nodes: draft.nodes, scopeId, isProcess: scopeId === process.id };
  const begin = addBegin(scope, isBody ? [scopeId] : null);
  const interrupts = interruptsOf(draft);
  const reached = reachableFrom(begin, draft, interrupts);
  const nodes = new Map<string, GraphNode>([...draft.nodes].filter(([id]) => reached.has(id)));
  const free = draft.boundaries.filter(
    (event) => !event.isInterrupting && nodes.get(event.attachedToId)?.kind === 'wait',
  );
  const attachedTo = new Map(free.map((event) => [event.id, event.attachedToId]));
  const vanishing = vanishingIn(process, nodes);
  const detached = [...attachedTo.keys()];
  return { id: scopeId, nodes, begin, interrupts, vanishing, detached, attachedTo };
}

/** The element, its end, and nothing else: events at its border belong to the scope around. */
function aloneGraph(process: ProcessModel, scopeId: string, alone: Alone): ScopeGraph {
  const model = process.nodes.find((node) => node.id === alone.activityId);
  const nodes = new Map<string, DraftNode>();
  const isItem = model !== undefined && isActivity(model) && alone.isItem;
  if (model !== undefined) {
    const outgoing = process.flows.filter((flow) => flow.sourceId === model.id);
    const incoming = process.flows.filter((flow) => flow.targetId === model.id);
    addNode(nodes, isItem ? { ...model, loop: null } : model, { outgoing, incoming });
  }
  nodes.delete(`${alone.activityId}${SPLIT_SUFFIX}`);
  nodes.get(alone.activityId)?.outgoing.splice(0);
  const begin = addBegin({ nodes, scopeId, isProcess: false }, [alone.activityId]);
  return {
    id: scopeId,
    nodes,
    begin,
    interrupts: new Map(),
    vanishing: vanishingIn(process, nodes),
    detached: [],
    attachedTo: new Map(),
  };
}

type Alone = NonNullable<ReturnType<typeof activityOf>>;

function draftNodes(process: ProcessModel, parentId: ElementId): Draft {
  const nodes = new Map<string, DraftNode>();
  const boundaries: BoundaryEvent[] = [];
  const flows = process.flows.filter((flow) => flow.parentId === parentId);
  const own = process.nodes.filter((node) => node.parentId === parentId);
  const outgoing = groupBy(flows, (flow) => flow.sourceId);
  const incoming = groupBy(flows, (flow) => flow.targetId);
  for (const node of own) {
    if (isOutsideFlow(node)) continue;
    if (node.type === 'boundaryEvent') boundaries.push(node);
    const flowsAt = {
      outgoing: outgoing.get(node.id) ?? [],
      incoming: incoming.get(node.id) ?? [],
    };
    addNode(nodes, node, flowsAt);
  }
  for (const flow of flows) connect(nodes, flow);
  connectLinks(nodes, own);
  return { nodes, boundaries };
}

/** Event sub-processes, compensation handlers and their events are never reached by a flow. */
function isOutsideFlow(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return node.event.kind === 'compensation';
  if (!isActivity(node)) return false;
  return node.isForCompensation || (node.type === 'subProcess' && node.kind === 'event');
}

type FlowsAt = {
  readonly outgoing: readonly SequenceFlow[];
  readonly incoming: readonly SequenceFlow[];
};

function addNode(
  nodes: Map<string, DraftNode>,
  model: FlowNode,
  { outgoing, incoming }: FlowsAt,
): void {
  const conditional = outgoing.some((flow) => flow.condition !== null && !flow.isDefault);
  const counts = { incoming: incoming.length, outgoing: outgoing.length, conditional };
  const kind = nodeKind(model, counts);
  nodes.set(model.id, { ...emptyNode(model.id, kind), model });
  if (splitsByCondition(model, kind, outgoing.length > 1, conditional)) addSplit(nodes, model.id);
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
  addSilentFlow(nodes, elementId, id);
}

function connect(nodes: Map<string, DraftNode>, flow: SequenceFlow): void {
  const split = `${flow.sourceId}${SPLIT_SUFFIX}`;
  const sourceId = nodes.has(split) ? split : flow.sourceId;
  const { id, targetId, condition, isDefault } = flow;
  addFlow(nodes, { id, sourceId, targetId, condition, isDefault, silent: false });
}

// Source: BPMN 2.0.2 clause 10.5.4: a link goes from a throw event to the catch event of its name.
function connectLinks(nodes: Map<string, DraftNode>, own: readonly FlowNode[]): void {
  const linkOf = (node: FlowNode): string | null =>
    'event' in node && node.event.kind === 'link' ? node.event.linkName : null;
  for (const thrower of own) {
    const name = linkOf(thrower);
    if (name === null || thrower.type !== 'intermediateThrowEvent') continue;
    const catcher = own.find(
      (node) => node.type === 'intermediateCatchEvent' && linkOf(node) === name,
    );
    if (catcher !== undefined) addSilentFlow(nodes, thrower.id, catcher.id);
  }
}

function interruptsOf(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const held = draft.boundaries.filter((event) => {
    const holder = draft.nodes.get(event.attachedToId);
    const isHeld = holder?.kind === 'wait' || (holder?.kind === 'compute' && isError(event));
    return event.isInterrupting && isHeld;
  });
  const byHolder = groupBy(held, (event) => event.attachedToId);
  return new Map([...byHolder].map(([id, events]) => [id, events.map((event) => event.id)]));
}

/** Source: docs/execution.md, Cancel end. */
function vanishingIn(
  process: ProcessModel,
  nodes: ReadonlyMap<string, GraphNode>,
): ReadonlySet<string> {
  const isCancel = (node: FlowNode): boolean => 'event' in node && node.event.kind === 'cancel';
  const cancels = process.nodes.filter(isCancel);
  const isBordered = (id: string): boolean =>
    cancels.some((node) => node.type === 'boundaryEvent' && node.attachedToId === id);
  const transactions = [...nodes.values()].filter(
    ({ model }) => model?.type === 'subProcess' && model.kind === 'transaction',
  );
  const ids = transactions.map(({ id }) => id).filter((id) => !isBordered(id));
  return new Set(cancels.length === 0 ? [] : ids);
}

/** Only an error comes from an activity that waits for nothing. */
function isError({ event }: BoundaryEvent): boolean {
  return event.kind === 'error';
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
