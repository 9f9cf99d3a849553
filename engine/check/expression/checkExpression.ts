import { ALLOWED_FUNCTIONS, PATTERN_FUNCTIONS, WALL_CLOCK_FUNCTIONS } from './functions.ts';
import { hasConstantPattern } from './hasConstantPattern.ts';
import { growthOf } from './growthOf.ts';
import { parseExpressionNode, sourceOf, type ExpressionNode } from './expressionNode.ts';

/** Why a FEEL text is not allowed. */
export type ExpressionReason =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'other-language'
  | 'syntax'
  | 'unknown-function'
  | 'wall-clock'
  | 'text-pattern'
  | 'range-outside-in'
  | 'nested-iteration'
  | 'several-lists'
  | 'grows-itself'
  | 'function-definition'
  | 'not-in-subset';

/** The answer; `at` counts characters from 1, `part` is the text found there. */
export type ExpressionCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: ExpressionReason;
      readonly at: number;
      readonly part: string;
    };

/**
 * Longest text and deepest nesting of one expression, how often its value may hold the data,
 * answers kept.
 */
const LIMITS = { characters: 1_000, depth: 60, growth: 1_000, known: 1_000 } as const;

/** Answers by text: a drawing is checked at every edit, and parsing takes 0.2 ms each time. */
const KNOWN = new Map<string, ExpressionCheck>();

const ALLOWED_TYPES = new Set(
  `Expression Conjunction Disjunction Comparison ArithmeticExpression PathExpression
   FilterExpression FunctionInvocation IfExpression InstanceOfExpression ForExpression
   QuantifiedExpression
   InExpressions InExpression IterationContext ParenthesizedExpression
   List Context ContextEntry Key Name Identifier AdditionalIdentifier VariableName
   PathName PropertyName PositionalParameters NamedParameters NamedParameter ParameterName
   PositiveUnaryTests PositiveUnaryTest SimplePositiveUnaryTest Interval
   StringLiteral NumericLiteral BooleanLiteral DateTimeLiteral DateTimeConstructor AtLiteral
   CompareOp ArithOp Type QualifiedName`.split(/\s+/),
);
const ITERATIONS = new Set(['ForExpression', 'QuantifiedExpression', 'FilterExpression']);
const INSIDE_IN = new Set(['PositiveUnaryTest', 'PositiveUnaryTests']);

type Walk = {
  readonly text: string;
  readonly node: ExpressionNode;
  readonly parent: ExpressionNode | null;
  readonly depth: number;
  readonly isIterating: boolean;
  /** Whether a test of `in` may stand here, in brackets of its own or not. */
  readonly isTest: boolean;
};

/**
 * Says whether a FEEL text (without the leading "=") is in the bounded subset that conditions,
 * scripts, timers and correlation keys may use.
 *
 * In it every evaluation ends within the size of the data: at most one iteration over one list, no
 * iteration over ranges, no text patterns but written ones whose time is bounded (`countWays`), no
 * value that grows out of itself (`growthOf`), no functions of one's own; and the same data give
 * the same value: no `now()` and `today()` (use `dossier.now`). Function names must be FEEL's own.
 */
export function checkExpression(text: string): ExpressionCheck {
  if (text.trim() === '') return refused('empty', 0, text);
  if (text.length > LIMITS.characters) return refused('too-long', LIMITS.characters, '');
  if (/^\s*[$#]\{/.test(text)) return refused('other-language', 0, text.trim().slice(0, 2));
  if (bracketDepth(text) > LIMITS.depth) return refused('too-deep', 0, '');
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const checked = checkTree(text);
  if (KNOWN.size >= LIMITS.known) KNOWN.clear();
  KNOWN.set(text, checked);
  return checked;
}

function checkTree(text: string): ExpressionCheck {
  const node = parseExpressionNode(text);
  const found = walk({ text, node, parent: null, depth: 0, isIterating: false, isTest: false });
  if (found !== null) return found;
  return growthOf(text, node) > LIMITS.growth ? refused('grows-itself', 0, '') : { ok: true };
}

function walk(at: Walk): ExpressionCheck | null {
  const { node, text } = at;
  const reason = at.depth > LIMITS.depth ? 'too-deep' : reasonOf(at);
  if (reason !== null) return refused(reason, node.from, text.slice(node.from, node.to));
  const isIterating = at.isIterating || ITERATIONS.has(node.type);
  const isTest = INSIDE_IN.has(node.type) || (at.isTest && node.type === 'ParenthesizedExpression');
  const depth = at.depth + 1;
  for (const child of node.children) {
    const found = walk({ text, node: child, parent: node, depth, isIterating, isTest });
    if (found !== null) return found;
  }
  return null;
}

function reasonOf(at: Walk): ExpressionReason | null {
  const { node } = at;
  if (node.type === '⚠') return 'syntax';
  if (ITERATIONS.has(node.type)) return iterationReason(at);
  if (node.type === 'FunctionInvocation') return functionReason(at);
  if (node.type === 'FunctionDefinition') return 'function-definition';
  if (node.type === 'Interval' || node.type === 'SimplePositiveUnaryTest') return testReason(at);
  return isAllowedType(node.type) ? null : 'not-in-subset';
}

/** Keywords and punctuation are leaves named as written. */
function isAllowedType(type: string): boolean {
  return ALLOWED_TYPES.has(type) || !/^[A-Z]/.test(type);
}

/** Tests and ranges stand behind `in` only; feelin's grammar lets them stand elsewhere. */
function testReason({ node, parent, isTest }: Walk): ExpressionReason | null {
  if (node.type === 'Interval') {
    return parent?.type === 'SimplePositiveUnaryTest' ? null : 'range-outside-in';
  }
  if (isTest) return null;
  return node.children[0]?.type === 'Interval' ? 'range-outside-in' : 'syntax';
}

function functionReason({ node, text }: Walk): ExpressionReason | null {
  const [callee] = node.children;
  const name = callee === undefined ? '' : sourceOf(text, callee);
  if (ALLOWED_FUNCTIONS.has(name)) return null;
  if (WALL_CLOCK_FUNCTIONS.has(name)) return 'wall-clock';
  if (!PATTERN_FUNCTIONS.has(name)) return 'unknown-function';
  return hasConstantPattern(text, node) ? null : 'text-pattern';
}

function iterationReason({ node, isIterating }: Walk): ExpressionReason | null {
  if (isIterating) return 'nested-iteration';
  const lists = node.children.find((child) => child.type === 'InExpressions')?.children ?? [];
  const each = lists.filter((child) => child.type === 'InExpression');
  if (each.length > 1) return 'several-lists';
  const [context] = each.flatMap((it) => it.children.filter((c) => c.type === 'IterationContext'));
  const isRange = context?.children.some(
    (child) => child.type === '..' || child.type === 'Interval',
  );
  return isRange === true ? 'range-outside-in' : null;
}

function refused(reason: ExpressionReason, offset: number, part: string): ExpressionCheck {
  return { ok: false, reason, at: offset + 1, part: part.slice(0, 60) };
}

/** Deep brackets are refused before the recursive parser of feelin's tree sees them. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if ('([{'.includes(character)) deepest = Math.max(deepest, (depth += 1));
    else if (')]}'.includes(character)) depth -= 1;
  }
  return deepest;
}
