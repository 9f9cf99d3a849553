import { isActivity } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses an activity that asks for something not executed: more than one token at its start or
 * end, or events thrown by the items of a multi-instance activity.
 *
 * Instead: draw parallel gateways or several instances of the step; send the message in a step of
 * its own.
 */
export const featureExecuted: Rule = {
  id: 'feature-executed',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const feature = isActivity(node) ? node.refusedFeature : null;
      return feature === null ? [] : [{ elementId: node.id, facts: { feature } }];
    }),
};
