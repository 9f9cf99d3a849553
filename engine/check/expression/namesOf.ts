import type { ExpressionNode } from './expressionNode.ts';

/** The variables that a parsed FEEL text reads, each once, in the order in which they stand. */
export function namesOf(text: string, node: ExpressionNode): readonly string[] {
  const names = new Set<string>();
  collect(text, node, names);
  return [...names];
}

function collect(text: string, node: ExpressionNode, names: Set<string>): void {
  if (node.type === 'VariableName') names.add(text.slice(node.from, node.to));
  // The first child of a call is the function's name.
  const inner = node.type === 'FunctionInvocation' ? node.children.slice(1) : node.children;
  for (const child of inner) collect(text, child, names);
}
