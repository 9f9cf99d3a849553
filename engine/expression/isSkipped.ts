import { evaluate } from 'feelin';
import type { ExpressionNode } from '../check/expression/expressionNode.ts';
import { PATTERN_FUNCTIONS } from './patternFunctions.ts';
import { parsedExpression } from './parsedExpression.ts';

/** What is asked: whether the text at `offset` counts, with these values. */
type Question = {
  readonly text: string;
  readonly offset: number;
  readonly context: { readonly [name: string]: unknown };
};

/** `and` is decided by the first false, `or` by the first true. */
const DECIDED_BY = new Map([
  ['Conjunction', false],
  ['Disjunction', true],
]);

/**
 * Whether a place of an expression lies behind an `and` or `or` that is decided before it.
 *
 * FEEL evaluates both sides all the same; `x != null and x.y = 1` must not fail where x is null.
 */
export function isSkipped(question: Question): boolean {
  return isBehind(question, parsedExpression(question.text));
}

function isBehind(question: Question, node: ExpressionNode): boolean {
  const { text, offset, context } = question;
  const index = node.children.findIndex(({ from, to }) => from <= offset && offset < to);
  const inner = node.children[index];
  if (inner === undefined) return false;
  const decided = DECIDED_BY.get(node.type);
  const before = decided === undefined ? [] : node.children.slice(0, index);
  const isDecided = before.some(({ from, to, type }) => {
    // Keywords have lower-case types and no value.
    if (/^[a-z]/.test(type)) return false;
    return evaluate(text.slice(from, to), { ...PATTERN_FUNCTIONS, ...context }).value === decided;
  });
  return isDecided || isBehind(question, inner);
}
