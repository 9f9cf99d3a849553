import type { Rule } from '../rule.ts';

/**
 * Refuses a flow out of an end event.
 *
 * Instead: use an intermediate event or none at all where the work goes on.
 */
export const endWithoutOutgoing: Rule = {
  id: 'end-without-outgoing',
  severity: 'error',
  kind: 'structure',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const [flow] = node.type === 'endEvent' ? graph.outgoing(node.id) : [];
      return flow === undefined ? [] : [{ elementId: node.id, facts: { flowId: flow.id } }];
    }),
};
