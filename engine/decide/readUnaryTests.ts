import { checkExpression, type ExpressionCheck } from '../check/expression/checkExpression.ts';
import { parseUnaryTestsNode, type ExpressionNode } from '../check/expression/expressionNode.ts';
import type { UnaryTest, UnaryTests } from '../model/decision.ts';

/** The tests of one entry, null for "-" and an empty one; or what is wrong with its text. */
export type UnaryTestsReading =
  | { readonly ok: true; readonly tests: UnaryTests | null }
  | Extract<ExpressionCheck, { ok: false }>;

type Entry = { readonly text: string; readonly subject: string };

const CHARACTERS_MAX = 1_000;
const CONSTANT = /^(?:"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null)$/;

/**
 * Reads the unary tests of a decision table. `subject` is FEEL for the value they test; what they
 * say becomes ordinary expressions about it, each in the bounded subset of `checkExpression`.
 *
 * Source: DMN 1.3 clause 10.3.1.2, grammar rules 7 to 17.
 */
export function readUnaryTests(text: string, subject: string): UnaryTestsReading {
  if (['', '-'].includes(text.trim())) return { ok: true, tests: null };
  if (text.length > CHARACTERS_MAX) {
    return { ok: false, reason: 'too-long', at: CHARACTERS_MAX + 1, part: '' };
  }
  const root = parseUnaryTestsNode(text);
  const broken = findBroken(root);
  if (broken !== null) return { ok: false, reason: 'syntax', at: broken.from + 1, part: text };
  const tests = (root.children.find((node) => node.type === 'PositiveUnaryTests')?.children ?? [])
    .filter((node) => node.type === 'PositiveUnaryTest')
    .map((node) => toTest({ text, subject }, node));
  const wrong = tests.map(checkTest).find((checked) => !checked.ok);
  if (wrong?.ok === false) return wrong;
  const isNegated = root.children[0]?.type === 'not';
  return { ok: true, tests: { text: text.trim(), subject, isNegated, tests } };
}

function findBroken(node: ExpressionNode): ExpressionNode | null {
  if (node.type === '⚠') return node;
  for (const child of node.children) {
    const broken = findBroken(child);
    if (broken !== null) return broken;
  }
  return null;
}

function checkTest(test: UnaryTest): ExpressionCheck {
  return test.kind === 'constant' ? { ok: true } : checkExpression(test.expression);
}

function toTest(entry: Entry, test: ExpressionNode): UnaryTest {
  const [node] = test.children;
  const source = entry.text.slice(test.from, test.to).trim();
  if (CONSTANT.test(source)) {
    return { kind: 'constant', value: JSON.parse(source) as string | number | boolean | null };
  }
  if (node?.type === 'SimplePositiveUnaryTest') return toComparison(entry, node);
  const said = withSubject(entry, test);
  return said === source
    ? { kind: 'member', expression: source }
    : { kind: 'condition', expression: said };
}

function toComparison(entry: Entry, node: ExpressionNode): UnaryTest {
  const [first, second] = node.children;
  if (first?.type === 'Interval') return { kind: 'order', expression: toRange(entry, first) };
  const operator = first === undefined ? '' : entry.text.slice(first.from, first.to).trim();
  const endpoint = second === undefined ? '' : withSubject(entry, second);
  const kind = operator === '=' || operator === '!=' ? 'condition' : 'order';
  return { kind, expression: `${entry.subject} ${operator} ${endpoint}` };
}

/** "(1..3]" and "]1..3]" leave out the 1. */
function toRange(entry: Entry, interval: ExpressionNode): string {
  const [open, from, , to, close] = interval.children;
  if (open === undefined || from === undefined || to === undefined) return '';
  const above = open.type === '[' ? '>=' : '>';
  const below = close?.type === ']' ? '<=' : '<';
  const [low, high] = [from, to].map((node) => withSubject(entry, node));
  return `${entry.subject} ${above} ${low} and ${entry.subject} ${below} ${high}`;
}

/** The text of a node with what is tested in the place of each "?". */
function withSubject({ text, subject }: Entry, node: ExpressionNode): string {
  let said = '';
  let from = node.from;
  for (const place of placesOfSubject(node)) {
    said += text.slice(from, place.from) + subject;
    from = place.to;
  }
  return (said + text.slice(from, node.to)).trim();
}

function placesOfSubject(node: ExpressionNode): readonly ExpressionNode[] {
  return node.type === '?' ? [node] : node.children.flatMap(placesOfSubject);
}
