import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
  type Gateway,
} from '../../model/process.ts';
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
 *
 * Source: docs/execution.md, Elements.
 */
export function nodeKind(node: FlowNode, counts: FlowCounts): NodeKind {
  if ('event' in node) return eventKind(node);
  if (isActivity(node)) return activityKind(node);
  return node.type === 'refused' ? 'pass' : gatewayKind(node, counts);
}

function activityKind(node: Activity): NodeKind {
  if (node.loop !== null) return 'wait';
  switch (node.type) {
    case 'task':
    case 'manualTask':
      return node.performer === null ? 'compute' : 'wait';
    case 'scriptTask':
    case 'sendTask':
      return 'compute';
    case 'businessRuleTask':
      return node.decision === null ? 'wait' : 'compute';
    default:
      return 'wait';
  }
}

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

function eventKind(node: EventNode): NodeKind {
  const { kind } = node.event;
  const isPlain = kind === 'none' || kind === 'link' || kind === 'refused';
  switch (node.type) {
    case 'startEvent':
      return 'pass';
    case 'boundaryEvent':
      return 'compute';
    case 'endEvent':
      return endKind(kind);
    case 'intermediateThrowEvent':
      return isPlain ? 'pass' : 'compute';
    case 'intermediateCatchEvent':
      return isPlain ? 'pass' : 'wait';
  }
}

function endKind(event: EventDefinition['kind']): NodeKind {
  if (event === 'terminate' || event === 'error' || event === 'cancel') return 'leave';
  return event === 'none' || event === 'refused' ? 'pass' : 'compute';
}

function gatewayKind(node: Gateway, counts: FlowCounts): NodeKind {
  const decides = counts.outgoing > 1 || counts.conditional;
  if (node.type === 'eventBasedGateway') return node.isParallel ? 'pass' : 'wait';
  if (node.type === 'parallelGateway') return counts.incoming > 1 ? 'andJoin' : 'pass';
  if (node.type === 'exclusiveGateway') return decides ? 'choice' : 'pass';
  if (counts.incoming > 1) return 'orJoin';
  return decides ? 'inclusive' : 'pass';
}
