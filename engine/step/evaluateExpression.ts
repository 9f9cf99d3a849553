import { evaluate } from 'feelin';
import { formatInstant } from '../calendar/formatInstant.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';
import { findTypeError } from './findTypeError.ts';
import { isSkipped } from './isSkipped.ts';
import { namesIn } from './namesIn.ts';

/** The value of an expression, or why it has none, with the values it was given. */
export type Evaluation =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly facts: { readonly [name: string]: string } };

/** What an expression can see: the variables, and `dossier.now`, the moment of the step. */
export type ExpressionScope = { readonly variables: Variables; readonly at: Instant };

const NAME_ONLY = /^[A-Za-z_]\w*$/;
const KEYWORDS = new Set(['true', 'false', 'null', 'dossier', 'not']);
const VALUE_TEXT_MAX = 200;

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
  const fail = (reason: string): Evaluation => failure(expression, reason, context);
  try {
    const { value, warnings } = evaluate(expression, context);
    const warning = warnings.find(({ type, position }) => {
      // A name that nobody knows is a mistake wherever it stands.
      if (type === 'NO_VARIABLE_FOUND') return true;
      return !isSkipped({ text: expression, offset: position.from, context });
    });
    if (warning !== undefined) return fail(warning.message);
    const typeError = findTypeError(expression, context);
    if (typeError !== null) return fail(typeError);
    const json = toJson(value);
    return json === undefined ? fail('The value is not data.') : { ok: true, value: json };
  } catch (reason) {
    return fail(reason instanceof Error ? reason.message : String(reason));
  }
}

/** Evaluates a condition: like an expression, and the value must be true or false. */
export function evaluateCondition(text: string, scope: ExpressionScope): Evaluation {
  const result = evaluateExpression(text, scope);
  if (!result.ok || typeof result.value === 'boolean') return result;
  const value = JSON.stringify(result.value);
  return failure(text, `Expected true or false, but got ${value}.`, contextOf(text, scope));
}

function bareName(name: string, variables: Variables): Evaluation {
  if (Object.hasOwn(variables, name)) return { ok: true, value: variables[name] ?? null };
  return failure(name, `Variable '${name}' not found`, variables);
}

function contextOf(expression: string, { variables, at }: ExpressionScope): Variables {
  if (!expression.includes('dossier')) return variables;
  const dossier = variables['dossier'];
  const own = typeof dossier === 'object' && dossier !== null ? Object.entries(dossier) : [];
  const seen = Object.fromEntries([...own, ['now', formatInstant(at)]]) as Variables;
  return { ...variables, dossier: seen };
}

function failure(expression: string, reason: string, context: Variables): Evaluation {
  const values = namesIn(expression)
    .map((name) => `${name} = ${Object.hasOwn(context, name) ? shown(context[name]) : '?'}`)
    .join(', ');
  return { ok: false, facts: { expression, reason, values } };
}

function shown(value: Json | undefined): string {
  return JSON.stringify(value ?? null).slice(0, VALUE_TEXT_MAX);
}

function toJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return allOrNone(value.map(toJson));
  return typeof value === 'object' ? objectToJson(value) : undefined;
}

function objectToJson(value: object): Json | undefined {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== Object.prototype && prototype !== null) return isoText(value);
  const entries = Object.entries(value).map(([key, item]) => [key, toJson(item)] as const);
  if (entries.some(([, item]) => item === undefined)) return undefined;
  return Object.fromEntries(entries) as { [key: string]: Json };
}

function allOrNone(items: readonly (Json | undefined)[]): readonly Json[] | undefined {
  return items.some((item) => item === undefined) ? undefined : (items as readonly Json[]);
}

/** Dates, times and durations are written as their ISO text, which forms and timers read. */
function isoText(value: object): string | undefined {
  return 'iso' in value && typeof value.iso === 'string' ? value.iso : undefined;
}
