import type { ExpressionNode } from '../check/expression/expressionNode.ts';
import { parsedExpression } from './parsedExpression.ts';

/** The variables a FEEL text reads, each once, in the order in which they stand there. */
export function namesIn(expression: string): readonly string[] {
  const names = new Set<string>();
  collect(expression, parsedExpression(expression), names);
  return [...names];
}

function collect(text: string, node: ExpressionNode, names: Set<string>): void {
  if (node.type === 'VariableName') names.add(text.slice(node.from, node.to));
  // The first child of a call is the function's name.
  const inner = node.type === 'FunctionInvocation' ? node.children.slice(1) : node.children;
  for (const child of inner) collect(text, child, names);
}
