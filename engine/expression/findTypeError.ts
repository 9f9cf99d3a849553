import { FeelDate, FeelDateTime, FeelDuration, FeelTime, evaluate } from 'feelin';
import type { ExpressionNode } from '../check/expression/expressionNode.ts';
import { PATTERN_FUNCTIONS } from './patternFunctions.ts';
import { parsedExpression } from './parsedExpression.ts';

type Context = { readonly [name: string]: unknown };
type Looking = { readonly text: string; readonly context: Context };

/**
 * Finds what FEEL lets pass in silence: division by zero, comparing values of unlike types or
 * ordering null, and conditions that are neither true nor false. Null when there is nothing.
 *
 * Looks only where the expression was evaluated: not behind a decided `and`, `or` or `if`, and not
 * inside iterations, whose names it cannot know.
 */
export function findTypeError(text: string, context: Context): string | null {
  return look({ text, context }, parsedExpression(text));
}

type Look = (at: Looking, node: ExpressionNode) => string | null;

function look(at: Looking, node: ExpressionNode): string | null {
  return (LOOKS.get(node.type) ?? lookInside)(at, node);
}

function lookInside(at: Looking, node: ExpressionNode): string | null {
  for (const child of node.children) {
    const found = look(at, child);
    if (found !== null) return found;
  }
  return null;
}

function lookAtLogic(at: Looking, node: ExpressionNode, decided: boolean): string | null {
  for (const operand of operandsOf(node)) {
    const found = look(at, operand);
    if (found !== null) return found;
    const value = valueOf(at, operand);
    if (value === decided) return null;
    if (typeof value !== 'boolean') return notBoolean(at, operand, value);
  }
  return null;
}

function lookAtIf(at: Looking, node: ExpressionNode): string | null {
  const [condition, yes, no] = operandsOf(node);
  if (condition === undefined || yes === undefined || no === undefined) return null;
  const found = look(at, condition);
  if (found !== null) return found;
  const value = valueOf(at, condition);
  if (typeof value !== 'boolean') return notBoolean(at, condition, value);
  return look(at, value ? yes : no);
}

function notBoolean({ text }: Looking, node: ExpressionNode, value: unknown): string {
  const part = text.slice(node.from, node.to);
  return `Expected '${part}' to be true or false, but got ${JSON.stringify(value)}.`;
}

function lookAtComparison(at: Looking, node: ExpressionNode): string | null {
  const operator = node.children.find((child) => child.type === 'CompareOp');
  const [left, right] = operandsOf(node);
  if (operator === undefined || left === undefined || right === undefined) return null;
  const isEquality = ['=', '!='].includes(at.text.slice(operator.from, operator.to));
  const [one, other] = [kindOf(valueOf(at, left)), kindOf(valueOf(at, right))];
  if (isEquality && (one === 'null' || other === 'null')) return null;
  if (one === other && one !== 'null') return null;
  const [a, b] = [left, right].map((operand) => at.text.slice(operand.from, operand.to));
  return `Can't compare '${a}' (${one}) with '${b}' (${other}).`;
}

function lookAtDivision(at: Looking, node: ExpressionNode): string | null {
  const operator = node.children.find((child) => child.type === 'ArithOp');
  const [, right] = operandsOf(node);
  if (operator === undefined || right === undefined) return null;
  if (at.text.slice(operator.from, operator.to).trim() !== '/') return null;
  return valueOf(at, right) === 0 ? `Division by zero in '${sliceOf(at, node)}'.` : null;
}

function sliceOf({ text }: Looking, node: ExpressionNode): string {
  return text.slice(node.from, node.to);
}

/** Children without keywords and operators. */
function operandsOf(node: ExpressionNode): readonly ExpressionNode[] {
  return node.children.filter(
    (child) => !/^(CompareOp|ArithOp|[a-z].*|[^A-Za-z].*)$/.test(child.type),
  );
}

function valueOf(at: Looking, node: ExpressionNode): unknown {
  const text = sliceOf(at, node);
  // Names and numbers are most operands; the interpreter takes 0.1 ms for each.
  if (node.type === 'VariableName' && Object.hasOwn(at.context, text)) return at.context[text];
  if (node.type === 'NumericLiteral') return Number(text);
  if (node.type === 'StringLiteral') return text;
  return evaluate(text, { ...PATTERN_FUNCTIONS, ...at.context }).value;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object') return typeof value;
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  return value instanceof FeelDuration ? 'duration' : 'context';
}

/** Iterations, and contexts that name their own members, bring names that are not known here. */
const lookAway: Look = () => null;

const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  ['Conjunction', (at, node) => lookAtLogic(at, node, false)],
  ['Disjunction', (at, node) => lookAtLogic(at, node, true)],
  ['IfExpression', lookAtIf],
  ['Comparison', (at, node) => lookInside(at, node) ?? lookAtComparison(at, node)],
  ['ArithmeticExpression', (at, node) => lookInside(at, node) ?? lookAtDivision(at, node)],
  ['ForExpression', lookAway],
  ['QuantifiedExpression', lookAway],
  ['FilterExpression', lookAway],
  ['Context', lookAway],
  ['FunctionDefinition', lookAway],
]);
