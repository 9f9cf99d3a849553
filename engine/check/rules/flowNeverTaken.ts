import type { Rule } from '../rule.ts';

/**
 * Warns of a flow of an exclusive split that is never taken, because a flow without condition comes
 * before it (flows are tried in the order they were drawn, the default last).
 *
 * Instead: give the earlier flow a condition, or mark it as the default.
 */
export const flowNeverTaken: Rule = {
  id: 'flow-never-taken',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const flows = node.type === 'exclusiveGateway' ? graph.outgoing(node.id) : [];
      const tried = [...flows.filter((it) => !it.isDefault), ...flows.filter((it) => it.isDefault)];
      const open = tried.filter((flow) => flow.condition === null && !flow.isDefault);
      const [first] = open;
      // Two without condition are refused by `exclusive-split-ambiguous`.
      if (first === undefined || open.length > 1) return [];
      return tried
        .slice(tried.indexOf(first) + 1)
        .map((flow) => ({ elementId: flow.id, facts: { flowId: first.id, nodeId: node.id } }));
    }),
};
