import { namesOf } from '../check/expression/namesOf.ts';
import { parsedExpression } from './parsedExpression.ts';

/** The variables a FEEL text reads, each once, in the order in which they stand there. */
export function namesIn(expression: string): readonly string[] {
  return namesOf(expression, parsedExpression(expression));
}
