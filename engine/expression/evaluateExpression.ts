import { checkExpression } from '../check/expression/checkExpression.ts';
import type { Json, Variables } from '../model/json.ts';
import { evaluateFeel } from './evaluateFeel.ts';
import { expressionContext, type ExpressionScope } from './expressionContext.ts';
import { expressionFailure, type ExpressionFailure } from './expressionFailure.ts';
import { feelToJson } from './feelToJson.ts';

/** The value of an expression, or why it has none, with the values it was given. */
export type Evaluation = { readonly ok: true; readonly value: Json } | ExpressionFailure;

const NAME_ONLY = /^[A-Za-z_]\w*$/;
const KEYWORDS = new Set(['true', 'false', 'null', 'dossier', 'not']);

/**
 * Evaluates FEEL (with or without a leading "="), strictly.
 *
 * Unknown names, division by zero, comparisons of unlike types and every warning of the interpreter
 * are failures: FEEL itself turns them into null. Dates and durations come out as their ISO text.
 */
export function evaluateExpression(text: string, scope: ExpressionScope): Evaluation {
  const expression = text.startsWith('=') ? text.slice(1).trim() : text.trim();
  // A bare name needs no interpreter; most conditions are one.
  if (NAME_ONLY.test(expression) && !KEYWORDS.has(expression)) {
    return bareName(expression, scope.variables);
  }
  const context = contextOf(expression, scope);
  // The interpreter has no limit of time: only what the check allows is given to it, also in a
  // drawing that nobody has checked.
  const allowed = checkExpression(expression);
  if (!allowed.ok) {
    return expressionFailure(
      expression,
      `Not allowed: ${allowed.reason}, ${allowed.part}`,
      context,
    );
  }
  const evaluated = evaluateFeel(expression, context);
  if (!evaluated.ok) return evaluated;
  const json = feelToJson(evaluated.value);
  if (json !== undefined) return { ok: true, value: json };
  return expressionFailure(expression, 'The value is not data.', context);
}

/** Evaluates a condition: like an expression, and the value must be true or false. */
export function evaluateCondition(text: string, scope: ExpressionScope): Evaluation {
  const result = evaluateExpression(text, scope);
  if (!result.ok || typeof result.value === 'boolean') return result;
  const value = JSON.stringify(result.value);
  return expressionFailure(
    text,
    `Expected true or false, but got ${value}.`,
    contextOf(text, scope),
  );
}

function bareName(name: string, variables: Variables): Evaluation {
  if (Object.hasOwn(variables, name)) return { ok: true, value: variables[name] ?? null };
  return expressionFailure(name, `Variable '${name}' not found`, variables);
}

function contextOf(expression: string, scope: ExpressionScope): Variables {
  return expression.includes('dossier') ? expressionContext(scope) : scope.variables;
}
