import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type BoundaryEvent,
  type FlowNode,
  type ProcessModel,
  type SequenceFlow,
} from '../../model/process.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { graphOf } from '../graph/graphOf.ts';
import { drawnBehind, drawnScope, type DrawnScope } from './drawnScope.ts';
import { nodeKind } from './nodeKind.ts';
import { addFlow, addSilentFlow, emptyNode, type DraftNode } from './draftScope.ts';
import { cutAtMeetings } from './cutAtMeetings.ts';
import { isRepeated } from './isRepeated.ts';
import { addBegin, type DraftScope } from './scopeEntries.ts';
import {
  SPLIT_SUFFIX,
  activityOf,
  type BesideEvent,
  type GraphNode,
  type GraphView,
  type NodeKind,
  type ScopeGraph,
} from './scopeGraph.ts';

type Draft = {
  readonly nodes: Map<string, DraftNode>;
  readonly boundaries: readonly BoundaryEvent[];
};

/**
 * Normalises one scope: the process, a sub-process, the body behind a non-interrupting boundary
 * event, what follows a meeting join, or (itemId, oneId) one activity alone.
 *
 * A body holds everything its tokens can reach, also where the main flow can. Without a view,
 * nothing meets there.
 */
export function buildScopeGraph(
  process: ProcessModel,
  scopeId: string,
  view: GraphView | null = null,
): ScopeGraph {
  const alone = activityOf(scopeId);
  if (alone !== null) return aloneGraph(process, scopeId, alone);
  const element = graphOf(process).nodes.get(scopeId);
  const entry = element?.type === 'subProcess' ? undefined : element;
  const isEntry = entry !== undefined;
  const drawn = isEntry ? drawnBehind(process, scopeId) : drawnScope(process, scopeId);
  const draft = draftNodes(graphOf(process), drawn);
  const own = !isEntry || isMeeting(view, scopeId) ? view : null;
  const begin = addBeginOf(draft, { process, scopeId, isEntry, view: own });
  const joining = own?.kind === 'together' ? own.meetings.eventIds : NO_IDS;
  return reachedGraph(process, { scopeId, draft, begin, joining });
}

type Beginning = {
  readonly process: ProcessModel;
  readonly scopeId: string;
  /** Whether the scope begins at an element of that id. */
  readonly isEntry: boolean;
  readonly view: GraphView | null;
};

function addBeginOf({ nodes }: Draft, { process, scopeId, isEntry, view }: Beginning): DraftNode {
  const wayOut = view?.kind === 'cut' ? cutAtMeetings(nodes, view, scopeId) : null;
  const scope: DraftScope = { nodes, scopeId, isProcess: scopeId === process.id };
  return addBegin(scope, isEntry ? [wayOut ?? scopeId] : null);
}

type Drafted = {
  readonly scopeId: string;
  readonly draft: Draft;
  readonly begin: DraftNode;
  /** Events whose tokens belong to the scope. */
  readonly joining: ReadonlySet<ElementId>;
};

function reachedGraph(
  process: ProcessModel,
  { scopeId, draft, begin, joining }: Drafted,
): ScopeGraph {
  const interrupts = interruptsOf(draft);
  const free = draft.boundaries.filter((event) => isFree(draft, event));
  const beside = besideEvents(
    process,
    free.filter(({ id }) => joining.has(id)),
  );
  const reached = reachableFrom(begin, draft, [interrupts, idsOf(beside)]);
  const nodes = new Map<string, GraphNode>([...draft.nodes].filter(([id]) => reached.has(id)));
  const apart = free.filter((event) => nodes.has(event.attachedToId) && !joining.has(event.id));
  const attachedTo = new Map(apart.map((event) => [event.id, event.attachedToId]));
  const vanishing = vanishingIn(process, nodes);
  const detached = [...attachedTo.keys()];
  return { id: scopeId, nodes, begin, interrupts, vanishing, detached, attachedTo, beside };
}

const NO_IDS: ReadonlySet<ElementId> = new Set();
const NOTHING = new Map<string, never>();

function isMeeting(view: GraphView | null, id: ElementId): boolean {
  return view !== null && (view.meetings.eventIds.has(id) || view.meetings.joinIds.has(id));
}

/** Whether it happens beside something that waits. */
function isFree({ nodes }: Draft, { isInterrupting, attachedToId }: BoundaryEvent): boolean {
  return !isInterrupting && nodes.get(attachedToId)?.kind === 'wait';
}

function besideEvents(
  process: ProcessModel,
  joining: readonly BoundaryEvent[],
): ScopeGraph['beside'] {
  const byHolder = groupBy(joining, (event) => event.attachedToId);
  const toBeside = (event: BoundaryEvent): BesideEvent => {
    return { id: event.id, isRepeated: isRepeated(process, event) };
  };
  return new Map([...byHolder].map(([id, events]) => [id, events.map(toBeside)]));
}

function idsOf(beside: ScopeGraph['beside']): ReadonlyMap<string, readonly string[]> {
  return new Map([...beside].map(([id, events]) => [id, events.map((event) => event.id)]));
}

/** The element, its end, and nothing else: events at its border belong to the scope around. */
function aloneGraph(process: ProcessModel, scopeId: string, alone: Alone): ScopeGraph {
  const graph = graphOf(process);
  const model = graph.nodes.get(alone.activityId);
  const nodes = new Map<string, DraftNode>();
  const isItem = model !== undefined && isActivity(model) && alone.isItem;
  if (model !== undefined) {
    addNode(nodes, isItem ? { ...model, loop: null } : model, graph);
  }
  nodes.delete(`${alone.activityId}${SPLIT_SUFFIX}`);
  nodes.get(alone.activityId)?.outgoing.splice(0);
  const begin = addBegin({ nodes, scopeId, isProcess: false }, [alone.activityId]);
  return {
    id: scopeId,
    nodes,
    begin,
    interrupts: NOTHING,
    vanishing: vanishingIn(process, nodes),
    detached: [],
    attachedTo: NOTHING,
    beside: NOTHING,
  };
}

type Alone = NonNullable<ReturnType<typeof activityOf>>;

function draftNodes(graph: ProcessGraph, drawn: DrawnScope): Draft {
  const nodes = new Map<string, DraftNode>();
  const boundaries: BoundaryEvent[] = [];
  for (const node of drawn.nodes) {
    if (isOutsideFlow(node)) continue;
    if (node.type === 'boundaryEvent') boundaries.push(node);
    addNode(nodes, node, graph);
  }
  for (const flow of drawn.flows) connect(nodes, flow);
  connectLinks(nodes, graph, drawn.nodes);
  return { nodes, boundaries };
}

/** Event sub-processes, compensation handlers and their events are never reached by a flow. */
function isOutsideFlow(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return node.event.kind === 'compensation';
  if (!isActivity(node)) return false;
  return node.isForCompensation || (node.type === 'subProcess' && node.kind === 'event');
}

function addNode(nodes: Map<string, DraftNode>, model: FlowNode, graph: ProcessGraph): void {
  const outgoing = graph.outgoing(model.id);
  const incoming = graph.incoming(model.id);
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
function connectLinks(
  nodes: Map<string, DraftNode>,
  graph: ProcessGraph,
  own: readonly FlowNode[],
): void {
  for (const thrower of own) {
    if (thrower.type !== 'intermediateThrowEvent') continue;
    for (const catcher of graph.linked(thrower.id)) addSilentFlow(nodes, thrower.id, catcher.id);
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
  const transactions = [...nodes.values()].filter(
    ({ model }) => model?.type === 'subProcess' && model.kind === 'transaction',
  );
  if (transactions.length === 0) return NO_IDS;
  const isCancel = (node: FlowNode): boolean => 'event' in node && node.event.kind === 'cancel';
  const cancels = process.nodes.filter(isCancel);
  const isBordered = (id: string): boolean =>
    cancels.some((node) => node.type === 'boundaryEvent' && node.attachedToId === id);
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
  events: readonly ReadonlyMap<string, readonly string[]>[],
): ReadonlySet<string> {
  const reached = new Set<string>([begin.id]);
  for (const id of reached) {
    for (const flow of draft.nodes.get(id)?.outgoing ?? []) reached.add(flow.targetId);
    for (const event of events.flatMap((of) => of.get(id) ?? [])) reached.add(event);
  }
  return reached;
}
