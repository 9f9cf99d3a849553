import type { SequenceFlow } from '../model/process.ts';
import { checkExpression } from './expression/checkExpression.ts';
import { findGap } from './expression/findGap.ts';
import type { Finding } from './rule.ts';

/**
 * A finding where, for some values, none of the flows out of an element is open; `example` holds
 * such values in FEEL, "" when there are too many combinations to try.
 */
export function findSplitGap(
  elementId: string,
  flows: readonly SequenceFlow[],
): readonly Finding[] {
  if (flows.some((flow) => flow.isDefault || flow.condition === null)) return [];
  const conditions = flows.map((flow) => flow.condition ?? '');
  // A condition that cannot be read is reported by `expression-valid` and proves nothing.
  if (conditions.some((condition) => !checkExpression(condition).ok)) return [];
  const answer = findGap(conditions);
  return answer.isTotal ? [] : [{ elementId, facts: { example: answer.example } }];
}
