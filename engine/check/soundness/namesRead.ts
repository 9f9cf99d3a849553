import { checkExpression } from '../expression/checkExpression.ts';
import { parseExpressionNode } from '../expression/expressionNode.ts';
import { namesOf } from '../expression/namesOf.ts';
import { namesAmong, type Names } from './names.ts';

/** The variables that a FEEL text reads; none for null. */
export function namesRead(text: string | null): Names {
  if (text === null) return new Set();
  if (!checkExpression(text).ok) return 'all';
  return namesAmong(namesOf(text, parseExpressionNode(text)));
}
