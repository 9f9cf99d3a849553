import { parseExpressionNode, sourceOf, type ExpressionNode } from './expressionNode.ts';

/** A literal in a comparison. */
export type Constant = {
  readonly kind: 'constant';
  readonly value: string | number | boolean | null;
};

/** How two values are compared. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A condition as and/or/not over comparisons. `subject` names what is compared: two comparisons
 * with the same subject speak of the same value. What is not a comparison is compared with true.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] }
  | {
      readonly kind: 'compare';
      readonly subject: string;
      readonly left: string;
      readonly operator: Operator;
      readonly with: Constant | { readonly kind: 'variable'; readonly text: string };
    };

const MIRRORED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** Reads a condition that `checkExpression` allows. */
export function readFormula(text: string): Formula {
  return toFormula(text, parseExpressionNode(text));
}

function toFormula(text: string, node: ExpressionNode): Formula {
  const parts = node.children.filter(isOperand);
  switch (node.type) {
    case 'Expression':
    case 'ParenthesizedExpression':
    case 'Conjunction':
      // "All of one part" is that part.
      return { kind: 'and', of: parts.map((part) => toFormula(text, part)) };
    case 'Disjunction':
      return { kind: 'or', of: parts.map((part) => toFormula(text, part)) };
    case 'BooleanLiteral':
      return { kind: 'constant', value: sourceOf(text, node) === 'true' };
    default:
      return toNegation(text, node) ?? toComparison(text, node) ?? opaque(text, node);
  }
}

/** Keywords and punctuation are leaves named as written; `null` is one, but a value. */
function isOperand(node: ExpressionNode): boolean {
  return /^[A-Z]/.test(node.type) || node.type === 'null';
}

function toNegation(text: string, node: ExpressionNode): Formula | null {
  if (node.type !== 'FunctionInvocation') return null;
  const [callee, parameters] = node.children.filter(isOperand);
  if (callee === undefined || sourceOf(text, callee) !== 'not') return null;
  const [argument, second] = parameters?.children.filter(isOperand) ?? [];
  if (argument === undefined || second !== undefined) return null;
  return { kind: 'not', of: toFormula(text, argument) };
}

function toComparison(text: string, node: ExpressionNode): Formula | null {
  const [left, sign, right, more] = node.type === 'Comparison' ? node.children : [];
  if (left === undefined || right === undefined || more !== undefined) return null;
  if (sign?.type !== 'CompareOp') return null;
  const operator = sourceOf(text, sign);
  if (!isOperator(operator)) return null;
  const [leftValue, rightValue] = [readConstant(text, left), readConstant(text, right)];
  if (rightValue !== null) return compareWith({ text, node: left }, operator, rightValue);
  if (leftValue !== null) return compareWith({ text, node: right }, MIRRORED[operator], leftValue);
  return compareTwo(sourceOf(text, left), operator, sourceOf(text, right));
}

function isOperator(text: string): text is Operator {
  return text in MIRRORED;
}

/** Order among texts is not modelled: such a comparison stands for itself. */
function compareWith(
  { text, node }: { readonly text: string; readonly node: ExpressionNode },
  operator: Operator,
  constant: Constant,
): Formula | null {
  const isOrder = operator !== '=' && operator !== '!=';
  if (isOrder && typeof constant.value !== 'number') return null;
  const subject = sourceOf(text, node);
  return { kind: 'compare', subject, left: subject, operator, with: constant };
}

/** `a < b` and `b > a` are one subject. */
function compareTwo(left: string, operator: Operator, right: string): Formula {
  if (left > right) return compareTwo(right, MIRRORED[operator], left);
  const other = { kind: 'variable', text: right } as const;
  return { kind: 'compare', subject: `${left} ? ${right}`, left, operator, with: other };
}

function opaque(text: string, node: ExpressionNode): Formula {
  const subject = sourceOf(text, node);
  const isTrue = { kind: 'constant', value: true } as const;
  return { kind: 'compare', subject, left: subject, operator: '=', with: isTrue };
}

function readConstant(text: string, node: ExpressionNode): Constant | null {
  const source = sourceOf(text, node);
  switch (node.type) {
    case 'StringLiteral':
      // One text can be written with and without escapes: such a literal stands for itself.
      return source.includes('\\')
        ? null
        : { kind: 'constant', value: text.slice(node.from + 1, node.to - 1) };
    case 'NumericLiteral':
      return { kind: 'constant', value: Number(source) };
    case 'BooleanLiteral':
      return { kind: 'constant', value: source === 'true' };
    case 'null':
      return { kind: 'constant', value: null };
    default:
      return null;
  }
}
