import { sourceOf, type ExpressionNode } from './expressionNode.ts';

type Growths = ReadonlyMap<string, number>;

const NONE: Growths = new Map();

/**
 * How many times over its value can hold the data that a parsed FEEL text reads.
 *
 * An entry of a context may read those before it, so within thirty short entries that each join the
 * one before with itself a list grows to a thousand million items. Endless where an iteration reads
 * what it has made so far (`partial`).
 */
export function growthOf(text: string, node: ExpressionNode, made: Growths = NONE): number {
  if (node.type === 'VariableName') return made.get(plainName(sourceOf(text, node))) ?? 1;
  if (node.type === 'Context') return growthOfContext(text, node, made);
  const known = node.type === 'ForExpression' ? new Map(made).set('partial', Infinity) : made;
  return node.children.reduce((sum, child) => sum + growthOf(text, child, known), 0);
}

function growthOfContext(text: string, { children }: ExpressionNode, made: Growths): number {
  const known = new Map(made);
  let sum = 0;
  for (const entry of children) {
    const growth = growthOf(text, entry, known);
    const key = entry.children.find(({ type }) => type === 'Key');
    if (key !== undefined) known.set(keyName(sourceOf(text, key)), growth);
    sum += growth;
  }
  return sum;
}

function keyName(written: string): string {
  return plainName(written.replace(/^"(.*)"$/s, '$1'));
}

function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
