import type { ElementId } from '../model/ids.ts';
import { isActivity, type FlowNode } from '../model/process.ts';
import type { Drawing } from './drawing.ts';

/** A message as an element sends it; `key` is FEEL, the target a node or pool of the file. */
export type SentMessage = {
  readonly messageName: string;
  readonly key: string | null;
  readonly targetId: ElementId | null;
};

/**
 * The message that an element sends when it is done; null: none.
 *
 * A task that names no message itself sends what the other end of its message flow waits for.
 * Source: BPMN 2.0.2 clause 9.3: a message flow may leave any activity.
 */
export function messageOf(drawing: Drawing, node: FlowNode): SentMessage | null {
  const flows = drawing.definitions.messageFlows.filter((flow) => flow.sourceId === node.id);
  const targetId = flows[0]?.targetId ?? null;
  const named = namedMessage(node);
  if (named !== null) return { ...named, targetId };
  if (!isActivity(node) || node.type === 'subProcess' || node.type === 'callActivity') return null;
  for (const flow of flows) {
    const target = drawing.nodes.get(flow.targetId);
    const messageName = target === undefined ? null : awaitedMessage(target);
    if (messageName !== null) return { messageName, key: null, targetId: flow.targetId };
  }
  return null;
}

function namedMessage(node: FlowNode): Omit<SentMessage, 'targetId'> | null {
  if (node.type === 'sendTask') {
    return { messageName: node.messageName ?? node.id, key: node.correlationKey };
  }
  if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return null;
  if (node.event.kind !== 'message') return null;
  return { messageName: node.event.messageName, key: node.event.correlationKey };
}

function awaitedMessage(node: FlowNode): string | null {
  if (node.type === 'receiveTask') return node.messageName;
  const isThrowing = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  if (isThrowing || !('event' in node) || node.event.kind !== 'message') return null;
  return node.event.messageName;
}
