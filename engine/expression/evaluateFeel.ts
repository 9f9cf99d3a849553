import { evaluate } from 'feelin';
import { expressionFailure, type ExpressionFailure } from './expressionFailure.ts';
import { findTypeError } from './findTypeError.ts';
import { PATTERN_FUNCTIONS } from './patternFunctions.ts';
import { isSkipped } from './isSkipped.ts';
import { isTooLarge } from './isTooLarge.ts';
import { namedContext } from './namedContext.ts';

/**
 * Evaluates FEEL strictly and gives the value as the interpreter holds it (dates stay dates).
 *
 * Fails where FEEL itself would give null with a warning, and where `findTypeError` finds what FEEL
 * lets pass in silence, and for a value that is too large to be kept. The text must be one that
 * `checkExpression` allows.
 */
export function evaluateFeel(
  expression: string,
  variables: { readonly [name: string]: unknown },
): { readonly ok: true; readonly value: unknown } | ExpressionFailure {
  const context = namedContext(expression, variables);
  try {
    const { value, warnings } = evaluate(expression, { ...PATTERN_FUNCTIONS, ...context });
    const warning = warnings.find(({ type, position }) => {
      // A name that nobody knows is a mistake wherever it stands.
      if (type === 'NO_VARIABLE_FOUND') return true;
      return !isSkipped({ text: expression, offset: position.from, context });
    });
    const reason =
      warning?.message ??
      findTypeError(expression, context) ??
      (isTooLarge(value) ? 'The value is too large.' : null);
    return reason === null ? { ok: true, value } : expressionFailure(expression, reason, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return expressionFailure(expression, reason, context);
  }
}
