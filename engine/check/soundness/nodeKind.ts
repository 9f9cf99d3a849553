import type { EventDefinition, FlowNode, Gateway } from '../../model/process.ts';
import type { NodeKind } from './scopeGraph.ts';

/** What normalising needs to know about the flows of a node. */
export type FlowCounts = {
  readonly incoming: number;
  readonly outgoing: number;
  readonly conditional: boolean;
};

/**
 * How the node treats tokens; a mixed inclusive gateway is an orJoin here, its split is a node of
 * its own.
 */
export function nodeKind(node: FlowNode, counts: FlowCounts): NodeKind {
  if ('event' in node) return eventKind(node);
  if ('instantiate' in node) return gatewayKind(node, counts);
  if (node.type === 'refused') return 'pass';
  const isManual = node.type === 'task' || node.type === 'manualTask';
  if (isManual) return node.performer === null ? 'compute' : 'wait';
  return node.type === 'scriptTask' || node.type === 'sendTask' ? 'compute' : 'wait';
}

function eventKind(node: EventNode): NodeKind {
  switch (node.type) {
    case 'startEvent':
      return 'pass';
    case 'boundaryEvent':
      return 'compute';
    case 'endEvent':
      return endKind(node.event.kind);
    case 'intermediateThrowEvent':
      return node.event.kind === 'message' ? 'compute' : 'pass';
    case 'intermediateCatchEvent':
      return node.event.kind === 'none' ? 'pass' : 'wait';
  }
}

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

function endKind(event: string): NodeKind {
  if (event === 'terminate' || event === 'error') return 'leave';
  return event === 'message' ? 'compute' : 'pass';
}

function gatewayKind(node: Gateway, counts: FlowCounts): NodeKind {
  const decides = counts.outgoing > 1 || counts.conditional;
  if (node.type === 'eventBasedGateway') return 'wait';
  if (node.type === 'parallelGateway') return counts.incoming > 1 ? 'andJoin' : 'pass';
  if (node.type === 'exclusiveGateway') return decides ? 'choice' : 'pass';
  if (counts.incoming > 1) return 'orJoin';
  return decides ? 'inclusive' : 'pass';
}
