import { countWays } from './countWays.ts';
import { sourceOf, type ExpressionNode } from './expressionNode.ts';

/** Names of the parameters that make the regular expression; they must be written as texts. */
const FIXED = new Set(['pattern', 'delimiter', 'flags']);
const NAMES: { readonly [call: string]: readonly string[] } = {
  matches: ['input', 'pattern', 'flags'],
  replace: ['input', 'pattern', 'replacement', 'flags'],
  split: ['string', 'delimiter'],
};

/**
 * Whether a call of `matches`, `replace` or `split` has its pattern and flags as plain texts, and
 * the pattern is one whose time is bounded (`countWays`).
 */
export function hasConstantPattern(text: string, call: ExpressionNode): boolean {
  const [callee, ...rest] = call.children;
  const names = NAMES[callee === undefined ? '' : sourceOf(text, callee)] ?? [];
  const given = rest.flatMap((part) => parametersOf(text, part, names));
  const fixed = given.filter(({ name }) => FIXED.has(name));
  const pattern = fixed.find(({ name }) => name !== 'flags');
  if (pattern === undefined || fixed.some(({ node }) => node.type !== 'StringLiteral'))
    return false;
  return countWays(literalText(text, pattern.node)) !== null;
}

type Parameter = { readonly name: string; readonly node: ExpressionNode };

function parametersOf(
  text: string,
  part: ExpressionNode,
  names: readonly string[],
): readonly Parameter[] {
  const inner = part.children.filter(({ type }) => /^[A-Z]/.test(type) || type === 'null');
  if (part.type === 'PositionalParameters') {
    return inner.map((node, at) => ({ name: names[at] ?? '', node }));
  }
  if (part.type !== 'NamedParameters') return [];
  return inner.flatMap(({ children }) => {
    const [name] = children;
    const node = children.at(-1);
    return name === undefined || node === undefined ? [] : [{ name: sourceOf(text, name), node }];
  });
}

/** What other escapes of FEEL stand for is one character of the pattern as well. */
function literalText(text: string, { from, to }: ExpressionNode): string {
  return text.slice(from + 1, to - 1).replaceAll(/\\(["\\])/gu, '$1');
}
