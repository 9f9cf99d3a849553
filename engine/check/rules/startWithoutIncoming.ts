import type { Rule } from '../rule.ts';

/**
 * Refuses a flow into a start event.
 *
 * Instead: lead the flow to the first element behind the start, over an exclusive gateway.
 */
export const startWithoutIncoming: Rule = {
  id: 'start-without-incoming',
  severity: 'error',
  kind: 'structure',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const [flow] = node.type === 'startEvent' ? graph.incoming(node.id) : [];
      return flow === undefined ? [] : [{ elementId: node.id, facts: { flowId: flow.id } }];
    }),
};
