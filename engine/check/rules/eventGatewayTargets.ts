import type { FlowNode, SequenceFlow } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

const WAITING = new Set(['message', 'timer', 'signal', 'conditional']);

/**
 * Refuses an event-based gateway whose flows lead to anything but waiting events and receive tasks
 * of its own, or carry conditions. A receive task there has no events on its border and no loop.
 *
 * Instead: put a message, timer, signal or condition event behind each flow; what happens first
 * decides.
 */
export const eventGatewayTargets: Rule = {
  id: 'event-gateway-targets',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      if (node.type !== 'eventBasedGateway') return [];
      return context.graph.outgoing(node.id).flatMap((flow) => {
        const reason = reasonOf(flow, context);
        return reason === null
          ? []
          : [
              {
                elementId: node.id,
                facts: { reason, targetId: flow.targetId },
                path: [node.id, flow.id],
              },
            ];
      });
    }),
};

function reasonOf(flow: SequenceFlow, { graph }: RuleContext): string | null {
  const target = graph.nodes.get(flow.targetId);
  if (target === undefined || !isWaiting(target)) return 'target';
  if (graph.incoming(flow.targetId).length > 1) return 'shared';
  if (graph.boundaries(flow.targetId).length > 0) return 'target-with-event';
  if ('loop' in target && target.loop !== null) return 'target-with-loop';
  return flow.condition === null ? null : 'condition';
}

function isWaiting(node: FlowNode): boolean {
  if (node.type === 'receiveTask') return true;
  return node.type === 'intermediateCatchEvent' && WAITING.has(node.event.kind);
}
