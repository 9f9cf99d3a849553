import { checkExpression } from '../expression/checkExpression.ts';
import { parseExpressionNode } from '../expression/expressionNode.ts';
import { namesOf } from '../expression/namesOf.ts';

/**
 * The variables that a FEEL text reads; none of one that cannot be read, which is told elsewhere.
 */
export function namesIn(text: string): readonly string[] {
  return checkExpression(text).ok ? namesOf(text, parseExpressionNode(text)) : [];
}
