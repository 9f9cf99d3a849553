import type { ElementId } from '../../engine/model/ids.ts';
import type { FlowNode, ProcessModel } from '../../engine/model/process.ts';
import type { TraceEntry } from '../../engine/model/trace.ts';

/**
 * A second opinion on where the tokens of an instance are, counted from its trace alone: it shares
 * no code with the compiler or the step.
 */
export type Tokens = {
  readonly entered: Map<ElementId, number>;
  readonly completed: Map<ElementId, number>;
  readonly interrupted: Map<ElementId, number>;
  readonly flows: Map<ElementId, number>;
  /** Tokens in front of a join that went down with the sub-process around them. */
  readonly dropped: Map<ElementId, number>;
  /** Timers that are set, by element. */
  readonly armed: Map<ElementId, number>;
  readonly errors: Map<ElementId, number>;
  readonly caught: Map<ElementId, number>;
  isEnded: boolean;
};

/** Nothing has begun. */
export function noTokens(): Tokens {
  return {
    entered: new Map(),
    completed: new Map(),
    interrupted: new Map(),
    flows: new Map(),
    dropped: new Map(),
    armed: new Map(),
    errors: new Map(),
    caught: new Map(),
    isEnded: false,
  };
}

/** How many tokens are in an element. */
export function openIn(tokens: Tokens, elementId: ElementId): number {
  const { entered, completed, interrupted } = tokens;
  return times(entered, elementId) - times(completed, elementId) - times(interrupted, elementId);
}

/** How often it is counted. */
export function times(counts: ReadonlyMap<ElementId, number>, elementId: ElementId): number {
  return counts.get(elementId) ?? 0;
}

/** Counts on over the trace of one step. */
export function advanceTokens(
  tokens: Tokens,
  trace: readonly TraceEntry[],
  model: ProcessModel,
): void {
  for (const entry of trace) advance(tokens, entry, model);
}

function advance(tokens: Tokens, { type, elementId }: TraceEntry, model: ProcessModel): void {
  const counted = COUNTED[type];
  if (counted !== undefined) add(tokens[counted], elementId, 1);
  if (type === 'ended') tokens.isEnded = true;
  if (type === 'timer-set') add(tokens.armed, elementId, 1);
  if (type === 'timer-fired' && times(tokens.armed, elementId) > 0) {
    add(tokens.armed, elementId, -1);
  }
  if (type !== 'completed' && type !== 'interrupted') return;
  if (openIn(tokens, elementId) === 0) disarm(tokens, elementId, model);
  if (type === 'interrupted') dropInside(tokens, elementId, model);
}

const COUNTED = {
  entered: 'entered',
  completed: 'completed',
  interrupted: 'interrupted',
  flow: 'flows',
  error: 'errors',
  'timer-fired': 'caught',
  'message-received': 'caught',
  'timer-set': undefined,
  'message-sent': undefined,
  signal: undefined,
  escalation: undefined,
  compensated: undefined,
  incident: undefined,
  ended: undefined,
} as const satisfies Record<TraceEntry['type'], keyof Tokens | undefined>;

/** Nobody waits for the events of an element that is left. */
function disarm(tokens: Tokens, elementId: ElementId, model: ProcessModel): void {
  const node = model.nodes.find(({ id }) => id === elementId);
  // A boundary event is passed each time it fires, and goes on waiting as long as its activity.
  if (node?.type !== 'boundaryEvent') tokens.armed.delete(elementId);
  if (node?.type === 'eventBasedGateway') {
    for (const { targetId } of flowsFrom(model, elementId)) tokens.armed.delete(targetId);
  }
  for (const boundary of boundariesOf(model, elementId)) tokens.armed.delete(boundary.id);
}

function dropInside(tokens: Tokens, elementId: ElementId, model: ProcessModel): void {
  for (const node of model.nodes) {
    if (node.parentId !== elementId || !isJoin(node, model)) continue;
    for (const { id } of flowsTo(model, node.id)) {
      tokens.dropped.set(id, times(tokens.flows, id) - times(tokens.entered, node.id));
    }
  }
}

function add(counts: Map<ElementId, number>, elementId: ElementId, by: number): void {
  counts.set(elementId, times(counts, elementId) + by);
}

/** The flows that leave a node, in document order. */
export function flowsFrom(model: ProcessModel, nodeId: ElementId) {
  return model.flows.filter(({ sourceId }) => sourceId === nodeId);
}

/** The flows that lead to a node. */
export function flowsTo(model: ProcessModel, nodeId: ElementId) {
  return model.flows.filter(({ targetId }) => targetId === nodeId);
}

/** The events on the edge of an activity. */
export function boundariesOf(model: ProcessModel, nodeId: ElementId) {
  return model.nodes.filter(
    (node): node is Extract<FlowNode, { type: 'boundaryEvent' }> =>
      node.type === 'boundaryEvent' && node.attachedToId === nodeId,
  );
}

/** Whether the node waits for tokens on several flows. */
export function isJoin(node: FlowNode, model: ProcessModel): boolean {
  const joins = node.type === 'parallelGateway' || node.type === 'inclusiveGateway';
  return joins && flowsTo(model, node.id).length > 1;
}
