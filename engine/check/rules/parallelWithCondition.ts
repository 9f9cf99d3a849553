import type { Rule } from '../rule.ts';

/**
 * Warns of a condition behind a parallel gateway: all its flows are taken, whatever the condition
 * says.
 *
 * Instead: use an inclusive gateway where only some branches are wanted.
 */
export const parallelWithCondition: Rule = {
  id: 'parallel-with-condition',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.flows.flatMap((flow) => {
      const source = graph.nodes.get(flow.sourceId);
      const isIgnored = flow.condition !== null && source?.type === 'parallelGateway';
      return isIgnored ? [{ elementId: flow.id, facts: { nodeId: flow.sourceId } }] : [];
    }),
};
