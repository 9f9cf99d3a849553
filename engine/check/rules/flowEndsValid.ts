import type { SequenceFlow } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses a sequence flow that hangs in the air, crosses the border of a sub-process or pool, or
 * leads to an event on a border.
 *
 * Instead: connect two elements of the same process or sub-process; between pools draw a message
 * flow.
 */
export const flowEndsValid: Rule = {
  id: 'flow-ends-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.flows.flatMap((flow) => {
      const reason = reasonOf(flow, context);
      return reason === null ? [] : [{ elementId: flow.id, facts: { reason } }];
    }),
};

function reasonOf(flow: SequenceFlow, { graph }: RuleContext): string | null {
  // An element without an id must not pass for the end that a flow does not have.
  if (flow.sourceId === '' || flow.targetId === '') return 'open';
  const source = graph.nodes.get(flow.sourceId);
  const target = graph.nodes.get(flow.targetId);
  if (source === undefined || target === undefined) return 'open';
  if (source.parentId !== target.parentId) return 'crossing';
  return target.type === 'boundaryEvent' ? 'into-border' : null;
}
