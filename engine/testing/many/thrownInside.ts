import type { Definitions, FlowNode, ProcessModel } from '../../model/process.ts';

/** What the played processes send themselves. */
export type ThrownInside = {
  /** Whether what the element waits for comes out of the drawing. */
  readonly reaches: (node: FlowNode) => boolean;
};

/** Finds the messages and signals that are sent within the drawing; the engine brings them. */
export function thrownInside(
  { messageFlows }: Definitions,
  processes: readonly ProcessModel[],
): ThrownInside {
  const nodes = processes.flatMap((process) => process.nodes);
  const thrown = new Set(nodes.flatMap(thrownBy));
  const ids = new Set(nodes.map(({ id }) => id));
  const flown = new Set(
    messageFlows.filter(({ sourceId }) => ids.has(sourceId)).map(({ targetId }) => targetId),
  );
  return {
    reaches: (node) => {
      const name = caughtBy(node);
      return name !== null && (thrown.has(name) || flown.has(node.id));
    },
  };
}

function thrownBy(node: FlowNode): readonly string[] {
  if (node.type === 'sendTask') return node.messageName === null ? [] : [`m ${node.messageName}`];
  if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return [];
  return eventName(node) ?? [];
}

function caughtBy(node: FlowNode): string | null {
  if (node.type === 'receiveTask')
    return node.messageName === null ? null : `m ${node.messageName}`;
  return eventName(node)?.[0] ?? null;
}

function eventName(node: FlowNode): readonly [string] | null {
  if (!('event' in node)) return null;
  const { event } = node;
  if (event.kind === 'message') return [`m ${event.messageName}`];
  return event.kind === 'signal' ? [`s ${event.signalName}`] : null;
}
