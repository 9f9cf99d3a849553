import { graphOf } from '../check/graph/graphOf.ts';
import type { EndEvent, FlowNode, Task, ThrowEvent } from '../model/process.ts';
import type { Throw } from './compiledProcess.ts';
import type { ElementSource } from './elementSource.ts';

/**
 * What an event or a send task throws; null where it throws nothing.
 *
 * Source: BPMN 2.0.2 clauses 10.5.3, 10.5.4 and 10.3.3.
 */
export function compileThrow(
  source: ElementSource,
  node: ThrowEvent | EndEvent | Task,
): Throw | null {
  if (!('event' in node)) {
    const { messageName, correlationKey } = node;
    return messageName === null ? null : message(source, node, messageName, correlationKey);
  }
  const { event } = node;
  switch (event.kind) {
    case 'message':
      return message(source, node, event.messageName, event.correlationKey);
    case 'signal':
      return { kind: 'signal', signalName: event.signalName };
    case 'error':
      return { kind: 'error', code: event.errorCode };
    case 'escalation':
      return { kind: 'escalation', code: event.escalationCode };
    case 'compensation': {
      const { activityId, waitsForCompletion } = event;
      return { kind: 'compensation', activityId, waitsForCompletion };
    }
    case 'terminate':
    case 'cancel':
      return { kind: event.kind };
    default:
      return null;
  }
}

function message(
  source: ElementSource,
  node: FlowNode,
  messageName: string,
  key: string | null,
): Throw {
  const flow = source.definitions?.messageFlows.find((one) => one.sourceId === node.id);
  return { kind: 'message', messageName, key, targetId: flow?.targetId ?? null };
}

/**
 * What a message flow carries from an activity that names no message itself: the message that its
 * other end waits for; null where nobody in the file waits for it.
 *
 * Source: BPMN 2.0.2 clause 9.3: a message flow may leave any activity.
 */
export function flowMessage(source: ElementSource, node: FlowNode): Throw | null {
  const { messageFlows = [], processes = [] } = source.definitions ?? {};
  for (const { targetId } of messageFlows.filter((one) => one.sourceId === node.id)) {
    const graph = processes.map(graphOf).find(({ nodes }) => nodes.has(targetId));
    const target = graph?.nodes.get(targetId);
    const messageName = target === undefined ? null : awaitedMessage(target);
    if (messageName !== null) return { kind: 'message', messageName, key: null, targetId };
  }
  return null;
}

function awaitedMessage(node: FlowNode): string | null {
  if (node.type === 'receiveTask') return node.messageName;
  const isThrowing = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  if (isThrowing || !('event' in node) || node.event.kind !== 'message') return null;
  return node.event.messageName;
}
