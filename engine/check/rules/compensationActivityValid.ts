import { isActivity } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an activity for compensation that has sequence flows or events on its border, or that not
 * exactly one compensation event is connected with.
 *
 * Instead: connect it by an association with the compensation event on the border of the step that
 * it undoes, and with nothing else.
 */
export const compensationActivityValid: Rule = {
  id: 'compensation-activity-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const uses = new Map<string, number>();
    for (const node of context.process.nodes) {
      if (node.type !== 'boundaryEvent' || node.handlerId === null) continue;
      uses.set(node.handlerId, (uses.get(node.handlerId) ?? 0) + 1);
    }
    return context.process.nodes.flatMap((node) => {
      if (!isActivity(node) || !node.isForCompensation) return [];
      const reason = reasonOf(node.id, uses.get(node.id) ?? 0, context);
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    });
  },
};

function reasonOf(id: string, uses: number, { graph }: RuleContext): string | null {
  if (graph.incoming(id).length + graph.outgoing(id).length > 0) return 'has-flow';
  if (graph.boundaries(id).length > 0) return 'handler-with-event';
  if (uses === 0) return 'handler-unused';
  return uses > 1 ? 'handler-shared' : null;
}
