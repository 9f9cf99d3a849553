import type { FlowNode } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an event-based gateway or receive task that is meant to start the process but has a flow
 * into it or stands in a sub-process, and a parallel event-based gateway that starts no process or
 * waits for anything but messages.
 *
 * Source: BPMN 2.0.2, clauses 10.3.3.3 and 10.6.6.
 * Instead: begin with a start event; or let nothing lead to what starts the process.
 */
export const instantiateValid: Rule = {
  id: 'instantiate-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      const reason = reasonOf(node, context);
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    }),
};

function reasonOf(node: FlowNode, context: RuleContext): string | null {
  if (!('instantiate' in node)) return null;
  const isParallel = 'isParallel' in node && node.isParallel;
  if (!node.instantiate) return isParallel ? 'parallel-not-starting' : null;
  if (node.parentId !== context.process.id) return 'starts-inside';
  if (context.graph.incoming(node.id).length > 0) return 'starts-with-incoming';
  return isParallel && !waitsForMessages(node, context) ? 'parallel-not-message' : null;
}

function waitsForMessages({ id }: FlowNode, { graph }: RuleContext): boolean {
  return graph.outgoing(id).every(({ targetId }) => {
    const target = graph.nodes.get(targetId);
    const isMessage = target !== undefined && 'event' in target && target.event.kind === 'message';
    return isMessage || target?.type === 'receiveTask';
  });
}
