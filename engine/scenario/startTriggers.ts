import type { ElementId } from '../model/ids.ts';
import type { EventDefinition, FlowNode, ProcessModel } from '../model/process.ts';

/** An event that starts an instance, and what the instance is started with. */
export type StartTrigger = {
  readonly processId: ElementId;
  readonly startId: ElementId;
  readonly event: EventDefinition;
};

/**
 * What starts instances of a process from outside, in document order: start events with a
 * definition, instantiating receive tasks, and the messages and signals behind an instantiating
 * event-based gateway.
 */
export function startTriggers(process: ProcessModel): readonly StartTrigger[] {
  return process.nodes
    .filter((node) => node.parentId === process.id)
    .flatMap((node) => triggersAt(process, node))
    .map((trigger) => ({ processId: process.id, ...trigger }));
}

type Trigger = Omit<StartTrigger, 'processId'>;

function triggersAt(process: ProcessModel, node: FlowNode): readonly Trigger[] {
  if (node.type === 'startEvent') {
    return node.event.kind === 'none' ? [] : [{ startId: node.id, event: node.event }];
  }
  if (!('instantiate' in node) || !node.instantiate) return [];
  if (node.type === 'receiveTask') return caughtBy(node);
  if (node.type !== 'eventBasedGateway') return [];
  return process.flows
    .filter((flow) => flow.sourceId === node.id)
    .flatMap(({ targetId }) => process.nodes.filter((one) => one.id === targetId))
    .flatMap(caughtBy);
}

function caughtBy(node: FlowNode): readonly Trigger[] {
  if (node.type === 'receiveTask' && node.messageName !== null) {
    const { messageName, correlationKey } = node;
    return [{ startId: node.id, event: { kind: 'message', messageName, correlationKey } }];
  }
  if (node.type !== 'intermediateCatchEvent') return [];
  const { kind } = node.event;
  return kind === 'message' || kind === 'signal' ? [{ startId: node.id, event: node.event }] : [];
}
