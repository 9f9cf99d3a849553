import type { FlowNode } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses an activity that asks for something not executed (several items at once, standard loop,
 * compensation, token quantities), and a gateway that starts the process.
 *
 * Instead: draw a loop with an exclusive gateway, or a task per item; start with a start event.
 */
export const featureExecuted: Rule = {
  id: 'feature-executed',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const feature = featureOf(node);
      return feature === null ? [] : [{ elementId: node.id, facts: { feature } }];
    }),
};

function featureOf(node: FlowNode): string | null {
  if ('refusedFeature' in node) return node.refusedFeature;
  return 'instantiate' in node && node.instantiate ? 'instantiate' : null;
}
