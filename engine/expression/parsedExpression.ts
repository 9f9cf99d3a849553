import { parseExpressionNode, type ExpressionNode } from '../check/expression/expressionNode.ts';

const PARSED = new Map<string, ExpressionNode>();
const PARSED_MAX = 2_000;

/**
 * The tree of a FEEL text. Keeps trees, because a process asks the same few conditions again and
 * again.
 */
export function parsedExpression(text: string): ExpressionNode {
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const node = parseExpressionNode(text);
  if (PARSED.size >= PARSED_MAX) PARSED.clear();
  PARSED.set(text, node);
  return node;
}
