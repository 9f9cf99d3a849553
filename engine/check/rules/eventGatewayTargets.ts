import type { SequenceFlow } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an event-based gateway whose flows lead to anything but waiting events and receive tasks
 * of its own, or carry conditions.
 *
 * Instead: put a message or timer event behind each flow; what happens first decides.
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
  const isWaiting = target?.type === 'intermediateCatchEvent' || target?.type === 'receiveTask';
  if (!isWaiting) return 'target';
  if (graph.incoming(flow.targetId).length > 1) return 'shared';
  return flow.condition === null ? null : 'condition';
}
