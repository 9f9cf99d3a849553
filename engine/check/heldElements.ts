import type { ElementId } from '../model/ids.ts';
import type { Definitions, FlowNode } from '../model/process.ts';

/** Every node that is carried out when a process is, those of the processes that it calls too. */
export function heldElements(definitions: Definitions, processId: ElementId): readonly FlowNode[] {
  const processIds = new Set([processId]);
  const held: FlowNode[] = [];
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const id of processIds) {
    const nodes = definitions.processes.find((process) => process.id === id)?.nodes ?? [];
    held.push(...nodes);
    for (const node of nodes) if (node.type === 'callActivity') processIds.add(node.calledId);
  }
  return held;
}
