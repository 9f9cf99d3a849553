import type { FlowNode, SequenceFlow } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Warns of a condition where nothing is chosen: on the only flow out of an element, on a default
 * flow, or behind an event.
 *
 * Instead: delete the condition, or draw the exclusive gateway that was meant.
 */
export const conditionOnNonsplit: Rule = {
  id: 'condition-on-nonsplit',
  severity: 'warning',
  kind: 'behaviour',
  check: (context) =>
    context.process.flows.flatMap((flow) => {
      const source = context.graph.nodes.get(flow.sourceId);
      if (flow.condition === null || source === undefined) return [];
      const reason = reasonOf(flow, source, context);
      return reason === null ? [] : [{ elementId: flow.id, facts: { reason, nodeId: source.id } }];
    }),
};

function reasonOf(flow: SequenceFlow, source: FlowNode, { graph }: RuleContext): string | null {
  // Their own rules speak of them.
  if (source.type === 'parallelGateway' || source.type === 'eventBasedGateway') return null;
  if (flow.isDefault) return 'default';
  if ('event' in source) return 'event';
  return graph.outgoing(source.id).length === 1 ? 'single' : null;
}
