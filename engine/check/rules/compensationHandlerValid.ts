import type { BoundaryEvent } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses a compensation event on a border that is not connected with exactly one handler beside
 * it, or that a sequence flow leaves.
 *
 * Instead: connect it by an association with the one activity, marked for compensation, that undoes
 * the step.
 */
export const compensationHandlerValid: Rule = {
  id: 'compensation-handler-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      const isEvent = node.type === 'boundaryEvent' && node.event.kind === 'compensation';
      const reason = isEvent ? reasonOf(node, context) : null;
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    }),
};

function reasonOf(event: BoundaryEvent, { graph }: RuleContext): string | null {
  if (event.handlerId === null) return 'no-handler';
  const handler = graph.nodes.get(event.handlerId);
  if (handler === undefined || handler.parentId !== event.parentId) return 'handler-elsewhere';
  const isMarked = 'isForCompensation' in handler && handler.isForCompensation;
  if (!isMarked) return 'handler-not-marked';
  return graph.outgoing(event.id).length > 0 ? 'event-with-flow' : null;
}
