import type { FlowNode, Gateway } from '../../model/process.ts';
import type { NodeKind } from './scopeGraph.ts';

/** What normalising needs to know about the flows of a node. */
export type FlowCounts = {
  readonly incoming: number;
  readonly outgoing: number;
  readonly conditional: boolean;
};

/** How the node treats tokens; a mixed inclusive gateway is an orJoin here, its split is a node of its own. */
export function nodeKind(node: FlowNode, counts: FlowCounts): NodeKind {
  switch (node.type) {
    case 'startEvent':
    case 'refused':
      return 'pass';
    case 'intermediateThrowEvent':
      return node.event.kind === 'message' ? 'compute' : 'pass';
    case 'intermediateCatchEvent':
      return node.event.kind === 'none' ? 'pass' : 'wait';
    case 'boundaryEvent':
      return 'compute';
    case 'endEvent':
      return endKind(node.event.kind);
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
    case 'eventBasedGateway':
      return gatewayKind(node, counts);
    default:
      return activityKind(node);
  }
}

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

function activityKind(node: Extract<FlowNode, { readonly clock: string }>): NodeKind {
  switch (node.type) {
    case 'task':
    case 'manualTask':
      return node.performer === null ? 'compute' : 'wait';
    case 'scriptTask':
    case 'sendTask':
      return 'compute';
    case 'userTask':
    case 'serviceTask':
    case 'receiveTask':
    case 'businessRuleTask':
    case 'subProcess':
      return 'wait';
  }
}
