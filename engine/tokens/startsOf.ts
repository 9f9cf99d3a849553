import { isActivity, type FlowNode } from '../model/process.ts';

/**
 * Where the tokens of a container begin; `nodes` are those directly in it.
 *
 * Source: BPMN 2.0.2 clause 10.5.2: without a start event, every element without incoming flows.
 */
export function startsOf(
  nodes: readonly FlowNode[],
  isEntered: (node: FlowNode) => boolean,
): readonly FlowNode[] {
  const starts = nodes.filter((node) => node.type === 'startEvent');
  if (starts.length > 0) return starts;
  return nodes.filter((node) => isLoose(node) && !isEntered(node));
}

/** Whether a token may begin there when no flow leads to it. */
function isLoose(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return false;
  if (node.type === 'intermediateCatchEvent') return node.event.kind !== 'link';
  if (!isActivity(node)) return true;
  return !node.isForCompensation && !(node.type === 'subProcess' && node.kind === 'event');
}
