import type { BoundaryEvent, Definitions, FlowNode, ProcessModel } from '../model/process.ts';
import type { CompiledElement, MessageCatch, MessageThrow } from './compiledProcess.ts';

/** What an element may look up in the drawing. */
export type ElementSource = {
  readonly process: ProcessModel;
  readonly definitions: Definitions | null;
};

/** The facts every element has; each element file adds its own. */
export function plainElement(source: ElementSource, node: FlowNode): CompiledElement {
  const own = source.process.flows.filter((flow) => flow.sourceId === node.id);
  const flows = own.map(({ id, condition, isDefault }) => ({ id, condition, isDefault }));
  return {
    elementId: node.id,
    type: node.type,
    parentId: node.parentId,
    opens: null,
    connector: null,
    catches: null,
    throws: null,
    timer: null,
    script: null,
    error: null,
    end: null,
    watches: [],
    attached: null,
    flows,
  };
}

/** Boundary events on an activity, in document order. */
export function boundariesOf(source: ElementSource, node: FlowNode): readonly string[] {
  return source.process.nodes
    .filter((other): other is BoundaryEvent => other.type === 'boundaryEvent')
    .filter((event) => event.attachedToId === node.id)
    .map((event) => event.id);
}

/** A message that an element waits for. */
export function messageCatch(name: string, key: string | null): MessageCatch {
  return { messageName: name, key };
}

/** A message that an element sends, with the other end of its message flow. */
export function messageThrow(
  source: ElementSource,
  node: FlowNode,
  message: MessageCatch,
): MessageThrow {
  const flow = source.definitions?.messageFlows.find((one) => one.sourceId === node.id);
  return { ...message, targetId: flow?.targetId ?? null };
}

/**
 * What a message flow carries from a task that names no message itself: the message that its other
 * end waits for; null where nobody in the file waits for it.
 *
 * Source: BPMN 2.0.2 clause 9.3: a message flow may leave any activity.
 */
export function flowMessage(source: ElementSource, node: FlowNode): MessageThrow | null {
  const flows = source.definitions?.messageFlows.filter((one) => one.sourceId === node.id) ?? [];
  const nodes = source.definitions?.processes.flatMap((process) => process.nodes) ?? [];
  for (const { targetId } of flows) {
    const target = nodes.find((one) => one.id === targetId);
    const messageName = target === undefined ? null : awaitedMessage(target);
    if (messageName !== null) return { messageName, key: null, targetId };
  }
  return null;
}

function awaitedMessage(node: FlowNode): string | null {
  if (node.type === 'receiveTask') return node.messageName;
  const isThrowing = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  if (isThrowing || !('event' in node) || node.event.kind !== 'message') return null;
  return node.event.messageName;
}
