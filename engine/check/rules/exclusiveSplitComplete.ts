import { findSplitGap } from '../findSplitGap.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses an exclusive split where, for some values, no way is open: no default flow, no flow
 * without condition, and the conditions do not provably cover everything (as `x` and `not(x)`, `x =
 * "a"` and `x != "a"`, `n < 5` and `n >= 5` do).
 *
 * Instead: mark one flow as the default ("otherwise"). `example` holds values for which no way is
 * open.
 */
export const exclusiveSplitComplete: Rule = {
  id: 'exclusive-split-complete',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const flows = node.type === 'exclusiveGateway' ? graph.outgoing(node.id) : [];
      return flows.length < 2 ? [] : findSplitGap(node.id, flows);
    }),
};
