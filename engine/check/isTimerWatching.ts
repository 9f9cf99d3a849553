import type { FlowNode } from '../model/process.ts';
import type { ProcessGraph } from './graph/buildProcessGraph.ts';

/**
 * Whether a timer watches a waiting element: on its border or on that of a sub-process around it,
 * or beside it behind the same event-based gateway. `ends`: only one that ends the waiting.
 */
export function isTimerWatching(
  node: FlowNode,
  graph: ProcessGraph,
  watch: 'ends' | 'any',
): boolean {
  const attached = graph.boundaries(node.id);
  const onBorder = attached.some(({ event, isInterrupting }) => {
    return event.kind === 'timer' && (isInterrupting || watch === 'any');
  });
  if (onBorder || isTimerBeside(node, graph)) return true;
  const around = graph.nodes.get(node.parentId);
  return around !== undefined && isTimerWatching(around, graph, watch);
}

function isTimerBeside(node: FlowNode, graph: ProcessGraph): boolean {
  return graph.incoming(node.id).some(({ sourceId }) => {
    if (graph.nodes.get(sourceId)?.type !== 'eventBasedGateway') return false;
    return graph.outgoing(sourceId).some(({ targetId }) => {
      const beside = graph.nodes.get(targetId);
      return beside?.type === 'intermediateCatchEvent' && beside.event.kind === 'timer';
    });
  });
}
