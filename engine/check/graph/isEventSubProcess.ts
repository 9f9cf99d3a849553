import type { FlowNode, SubProcess } from '../../model/process.ts';

/** Whether the node is started by its own event, beside the flow of what is around it. */
export function isEventSubProcess(node: FlowNode | undefined): node is SubProcess {
  return node?.type === 'subProcess' && node.kind === 'event';
}
