import type { SequenceFlow } from '../../model/process.ts';
import { checkExpression } from '../expression/checkExpression.ts';
import { findGap } from '../expression/findGap.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 Refuses an exclusive split where, for some values, no way is open: no default flow, no flow
 without condition, and the conditions do not provably cover everything (as `x` and `not(x)`, `x =
 "a"` and `x != "a"`, `n < 5` and `n >= 5` do).

 Instead: mark one flow as the default ("otherwise"). `example` holds values for which no way is
 open.
 */
export const exclusiveSplitComplete: Rule = {
  id: 'exclusive-split-complete',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const flows = node.type === 'exclusiveGateway' ? graph.outgoing(node.id) : [];
      return flows.length < 2 ? [] : findingOf(node.id, flows);
    }),
};

/** Shared with the rule on inclusive splits. */
export function findingOf(elementId: string, flows: readonly SequenceFlow[]): readonly Finding[] {
  if (flows.some((flow) => flow.isDefault || flow.condition === null)) return [];
  const conditions = flows.map((flow) => flow.condition ?? '');
  // A condition that cannot be read is reported by `expression-valid` and proves nothing.
  if (conditions.some((condition) => !checkExpression(condition).ok)) return [];
  const answer = findGap(conditions);
  return answer.isTotal ? [] : [{ elementId, facts: { example: answer.example } }];
}
