import type { Rule } from '../rule.ts';

/**
 * Refuses an exclusive split with more than one flow that has no condition: it does not say which
 * is meant.
 *
 * Instead: give conditions and mark one flow as the default, or use a parallel gateway where both
 * are meant.
 */
export const exclusiveSplitAmbiguous: Rule = {
  id: 'exclusive-split-ambiguous',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const flows = node.type === 'exclusiveGateway' ? graph.outgoing(node.id) : [];
      const open = flows.filter((flow) => flow.condition === null && !flow.isDefault);
      if (open.length < 2) return [];
      const flowIds = open.map((flow) => flow.id).join(', ');
      return [{ elementId: node.id, facts: { count: open.length, flowIds } }];
    }),
};
