import { sourceOf, type ExpressionNode } from '../../check/expression/expressionNode.ts';
import { parsedExpression } from '../../expression/parsedExpression.ts';
import type { Json } from '../../model/json.ts';
import type { ExpressionRole, ReadExpression } from './readExpression.ts';

/** A text that no drawing compares with. */
const OTHER_TEXT = 'other';

/** Values for a variable about which no expression says anything. */
const BY_ROLE: { readonly [Role in ExpressionRole]: readonly Json[] } = {
  condition: [true, false],
  script: [1, 0, 2, 3, 4, 5, 10, 100],
  text: ['A'],
  date: ['2026-03-03T08:00:00+07:00'],
  duration: ['P1D'],
  cycle: ['R2/P1D'],
  list: [['A', 'B'], []],
  count: [2, 0],
};

/**
 * Values worth trying for a variable: what it is compared with, and what lies beside that (numbers
 * one less and one more, one text that is none of them); yes and no where it stands alone.
 */
export function candidateValues(
  name: string,
  expressions: readonly ReadExpression[],
): readonly Json[] {
  const values: Json[] = [];
  const roles: ExpressionRole[] = [];
  for (const { text, role } of expressions) {
    if (!text.includes(name)) continue;
    const uses = usesOf(name, text, parsedExpression(text), null);
    if (uses.length > 0) roles.push(role);
    for (const use of uses) values.push(...use);
  }
  if (values.some((value) => typeof value === 'string')) values.push(OTHER_TEXT);
  const role = roles.includes('script') ? 'script' : (roles[0] ?? 'condition');
  const fallback = BY_ROLE[role];
  // A script turns its values into others: those that are compared later are not enough.
  const more = values.length === 0 || roles.includes('script') ? fallback : [];
  return distinct([...values, ...more]);
}

/** For each use of the variable, the values that the comparison or call around it suggests. */
function usesOf(
  name: string,
  text: string,
  node: ExpressionNode,
  around: ExpressionNode | null,
): readonly (readonly Json[])[] {
  if (node.type === 'VariableName' && sourceOf(text, node) === name) {
    return [around === null ? [] : suggestions(text, around)];
  }
  const frame = FRAMES.has(node.type) ? node : around;
  return node.children.flatMap((child) => usesOf(name, text, child, frame));
}

const FRAMES = new Set([
  'ArithmeticExpression',
  'Comparison',
  'InExpression',
  'FunctionInvocation',
  'QuantifiedExpression',
]);

function suggestions(text: string, frame: ExpressionNode): readonly Json[] {
  const source = sourceOf(text, frame);
  if (frame.type === 'QuantifiedExpression' || /^count\s*\(/.test(source)) {
    return [['A'], [], ['A', 'B']];
  }
  if (/^not\s*\(/.test(source)) return [true, false];
  const literals = literalsOf(text, frame);
  // What is put together with a text is one; what is counted with is a number.
  if (frame.type === 'ArithmeticExpression') {
    const isText = literals.some((value) => typeof value === 'string');
    return isText ? [OTHER_TEXT] : numbersFor(text);
  }
  if (literals.length > 0) return literals;
  // Compared with another variable: less, equal and more can all be had.
  return frame.type === 'Comparison' ? [1, 2] : [];
}

/** Numbers that a text counts with say little: those it compares with do, and some of all sizes. */
function numbersFor(text: string): readonly Json[] {
  const literals = literalsOf(text, parsedExpression(text));
  return [...BY_ROLE.script, ...literals.filter((value) => typeof value === 'number')];
}

function literalsOf(text: string, node: ExpressionNode): readonly Json[] {
  const source = sourceOf(text, node);
  switch (node.type) {
    case 'StringLiteral':
      return [source.slice(1, -1)];
    case 'NumericLiteral':
      return [Number(source), Number(source) - 1, Number(source) + 1];
    case 'BooleanLiteral':
      return [source === 'true', source !== 'true'];
    case 'null':
      return [null, OTHER_TEXT];
    default:
      return node.children.flatMap((child) => literalsOf(text, child));
  }
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
