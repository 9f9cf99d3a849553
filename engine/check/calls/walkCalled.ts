import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Activity,
  type BoundaryEvent,
  type FlowNode,
  type ProcessModel,
} from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { Reach } from '../graph/reachFromStart.ts';
import { nodeKind } from '../soundness/nodeKind.ts';
import { calledBy } from './calledBy.ts';

/**
 * What is known of the processes of a file when they are called. Sets only grow; what is not in
 * them has not been shown.
 */
export type CallAnswers = {
  /** Those that can come to an end. */
  readonly ending: Set<ElementId>;
  /** Those that can end by an error, which then ends what is around the call. */
  readonly failing: Set<ElementId>;
  /** Those in which something can wait, so that time goes by and messages come. */
  readonly resting: Set<ElementId>;
};

/** What can happen in a process that is called, as far as its own calls are known to come back. */
export type CalledWalk = {
  /** Every node that a token can come to, with how it first comes there. */
  readonly reach: Reach;
  readonly isEnding: boolean;
  readonly isFailing: boolean;
  readonly isResting: boolean;
};

type Walk = {
  readonly process: ProcessModel;
  readonly graph: ProcessGraph;
  readonly answers: CallAnswers;
  readonly reach: Map<
    ElementId,
    { readonly from: ElementId | null; readonly flowId: ElementId | null }
  >;
  /** Nodes whose token can come to an end, with all that comes of it. */
  readonly ending: Set<ElementId>;
  /**
   * The process and sub-processes that an end inside ends as a whole, and those where one waits.
   */
  readonly aborted: Set<ElementId>;
  readonly resting: Set<ElementId>;
};

/**
 * Walks a process that is called from its entry, and says whether it can come to an end.
 *
 * Where it cannot be known, it can: conditions are free choices, any event may happen for which
 * something waits, and an end by error or terminate may come before everything beside it.
 */
export function walkCalled(
  process: ProcessModel,
  graph: ProcessGraph,
  answers: CallAnswers,
): CalledWalk {
  const [reach, ending] = [new Map() as Walk['reach'], new Set<ElementId>()];
  const [aborted, resting] = [new Set<ElementId>(), new Set<ElementId>()];
  const walk: Walk = { process, graph, answers, reach, ending, aborted, resting };
  const size = (): number => reach.size + ending.size + aborted.size + resting.size;
  for (let before = -1; before !== size();) {
    before = size();
    goForward(walk);
    goBack(walk);
  }
  return {
    reach,
    isEnding: isScopeEnding(walk, process.id),
    isFailing: [...reach.keys()].some((id) => isFailing(walk, graph.nodes.get(id))),
    isResting: resting.has(process.id),
  };
}

function goForward(walk: Walk): void {
  const { process, graph, reach } = walk;
  for (const to of entriesIn(walk, process.id)) come(walk, to, null, null);
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const id of reach.keys()) {
    const node = graph.nodes.get(id);
    if (node === undefined) continue;
    note(walk, node);
    if (isPassed(walk, node)) goOn(walk, node);
    for (const event of graph.boundaries(id)) {
      if (canHappen(walk, event, node)) come(walk, event.id, id, null);
    }
    if (node.type !== 'subProcess') continue;
    for (const to of entriesIn(walk, id)) come(walk, to, id, null);
  }
}

function goOn(walk: Walk, { id, type }: FlowNode): void {
  const { graph } = walk;
  for (const { targetId, id: flowId } of graph.outgoing(id)) come(walk, targetId, id, flowId);
  if (type !== 'intermediateThrowEvent') return;
  for (const link of graph.linked(id)) come(walk, link.id, id, null);
}

function come(
  { reach }: Walk,
  to: ElementId,
  from: ElementId | null,
  flowId: ElementId | null,
): void {
  if (!reach.has(to)) reach.set(to, { from, flowId });
}

/** A process begins at one of its start events, a sub-process at all; events beside come later. */
function entriesIn(walk: Walk, scopeId: ElementId): readonly ElementId[] {
  const { graph, resting } = walk;
  const events = graph.eventSubProcesses(scopeId).flatMap(({ id }) => graph.starts(id));
  const happening = events.filter(
    ({ event }) => !NEEDS_REST.has(event.kind) || resting.has(scopeId),
  );
  return [...beginningsIn(walk, scopeId), ...happening.map(({ id }) => id)];
}

function beginningsIn({ process, graph }: Walk, scopeId: ElementId): readonly ElementId[] {
  const entries = graph.entries(scopeId);
  const isPlain = (node: FlowNode): boolean => 'event' in node && node.event.kind === 'none';
  const begun = scopeId === process.id ? [entries.find(isPlain) ?? entries[0]] : entries;
  return begun.flatMap((node) => node?.id ?? []);
}

/** Nothing comes from outside, and no time goes by, while a step of the instance goes on. */
const NEEDS_REST: ReadonlySet<string> = new Set(['timer', 'message']);

function canHappen({ answers, resting }: Walk, { event }: BoundaryEvent, host: FlowNode): boolean {
  if (event.kind === 'compensation') return false;
  if (!NEEDS_REST.has(event.kind)) return true;
  if (host.type === 'subProcess') return resting.has(host.id);
  const calledId = calledBy(host);
  return calledId === null || answers.resting.has(calledId);
}

function note(walk: Walk, node: FlowNode): void {
  const { answers, resting, aborted } = walk;
  const calledId = calledBy(node);
  const isRest = calledId === null ? waits(node) : answers.resting.has(calledId);
  if (isRest) for (const id of scopesAround(walk, node)) resting.add(id);
  if (isFailing(walk, node)) for (const id of scopesAround(walk, node)) aborted.add(id);
  const isStop = node.type === 'endEvent' && STOPS.has(node.event.kind);
  if (isStop) aborted.add(node.parentId);
}

const STOPS: ReadonlySet<string> = new Set(['terminate', 'cancel']);

function isFailing({ answers }: Walk, node: FlowNode | undefined): boolean {
  if (node?.type === 'endEvent') return node.event.kind === 'error';
  const calledId = node === undefined ? null : calledBy(node);
  return calledId !== null && answers.failing.has(calledId);
}

function waits(node: FlowNode): boolean {
  if (node.type === 'subProcess') return false;
  const once = isActivity(node) ? { ...node, loop: null } : node;
  return nodeKind(once, { incoming: 1, outgoing: 1, conditional: false }) === 'wait';
}

function scopesAround({ process, graph }: Walk, node: FlowNode): readonly ElementId[] {
  const scopes: ElementId[] = [];
  let id: ElementId | null = node.parentId;
  while (id !== null) {
    scopes.push(id);
    id = id === process.id ? null : (graph.nodes.get(id)?.parentId ?? null);
  }
  return scopes;
}

/** Whether what is done here can be over, so that the token goes on along the flows. */
function isPassed(walk: Walk, node: FlowNode): boolean {
  if (isActivity(node) && mayBeSkipped(node)) return true;
  if (node.type === 'subProcess') return isScopeEnding(walk, node.id);
  const calledId = calledBy(node);
  return calledId === null || walk.answers.ending.has(calledId);
}

/** Whether the activity may be passed without having been done once. */
function mayBeSkipped({ loop }: Activity): boolean {
  if (loop === null) return false;
  if (loop.kind === 'standard') return loop.testBefore && loop.condition !== null;
  return !/^\s*[1-9]\d*\s*$/.test(loop.cardinality ?? '');
}

function isScopeEnding(walk: Walk, scopeId: ElementId): boolean {
  const { graph, ending, aborted, reach } = walk;
  if (aborted.has(scopeId)) return true;
  const isInterrupted = graph.eventSubProcesses(scopeId).some(({ id }) => {
    const starts = graph.starts(id).filter((start) => start.isInterrupting && reach.has(start.id));
    return starts.length > 0 && isScopeEnding(walk, id);
  });
  return isInterrupted || beginningsIn(walk, scopeId).every((id) => ending.has(id));
}

/** From the ends back: the last that was reached is most often nearest to an end. */
function goBack(walk: Walk): void {
  const { graph, reach, ending } = walk;
  const open = [...reach.keys()].toReversed().filter((id) => !ending.has(id));
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    for (const id of open) {
      const node = graph.nodes.get(id);
      if (node !== undefined && !ending.has(id) && isNodeEnding(walk, node)) ending.add(id);
    }
  }
}

function isNodeEnding(walk: Walk, node: FlowNode): boolean {
  const { graph, ending } = walk;
  const isLeft = graph
    .boundaries(node.id)
    .some((event) => event.isInterrupting && ending.has(event.id));
  if (isLeft) return true;
  if (!isPassed(walk, node) || isEventSubProcess(node)) return false;
  const links = node.type === 'intermediateThrowEvent' ? graph.linked(node.id) : [];
  const outgoing = graph.outgoing(node.id);
  if (node.type === 'endEvent' || outgoing.length + links.length === 0) return true;
  if (links.length > 0) return links.every(({ id }) => ending.has(id));
  const isChoice = CHOICES.has(node.type);
  const isParallel = node.type === 'parallelGateway';
  const always = isChoice
    ? []
    : outgoing.filter((flow) => isParallel || (flow.condition === null && !flow.isDefault));
  if (always.length > 0) return always.every(({ targetId }) => ending.has(targetId));
  return outgoing.some(({ targetId }) => ending.has(targetId));
}

const CHOICES: ReadonlySet<FlowNode['type']> = new Set([
  'exclusiveGateway',
  'inclusiveGateway',
  'eventBasedGateway',
]);
