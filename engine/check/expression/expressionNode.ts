import { parser, trackVariables } from 'lezer-feel';

/** A node of a parsed FEEL text; `type` is feelin's name, "⚠" for what does not parse. */
export type ExpressionNode = {
  readonly type: string;
  /** Offsets in the text, from 0. */
  readonly from: number;
  readonly to: number;
  readonly children: readonly ExpressionNode[];
};

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** The parser of feelin, without its interpreter, which is half of what a check would load. */
function parseAs(top: 'Expression' | 'UnaryTests', text: string): ExpressionNode {
  const configured = parser.configure({ top, contextTracker: trackVariables({}) });
  return toPlain(configured.parse(text).topNode);
}

/** Parses a FEEL text into plain nodes; always gives a tree, errors are nodes of it. */
export function parseExpressionNode(text: string): ExpressionNode {
  return parseAs('Expression', text);
}

/** Parses the tests of a decision table's entry, like `parseExpressionNode`. */
export function parseUnaryTestsNode(text: string): ExpressionNode {
  return parseAs('UnaryTests', text);
}

/** The text of a node with blanks made equal, to compare two of them. */
export function sourceOf(text: string, node: ExpressionNode): string {
  return text.slice(node.from, node.to).replaceAll(/\s+/g, ' ').trim();
}

const COMMENTS = new Set(['BlockComment', 'LineComment']);

/** Without comments. Depth is bounded by the length limit of expressions. */
function toPlain(node: SyntaxNode): ExpressionNode {
  const children: ExpressionNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!COMMENTS.has(child.type.name)) children.push(toPlain(child));
  }
  return { type: node.type.name, from: node.from, to: node.to, children };
}
