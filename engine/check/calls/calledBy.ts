import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';

/** The process of the same file that a node calls; null for every other node. */
export function calledBy(node: FlowNode): ElementId | null {
  return node.type === 'callActivity' && node.procedure === null ? node.calledId : null;
}
