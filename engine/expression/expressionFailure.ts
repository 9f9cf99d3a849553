import { namesIn } from './namesIn.ts';

/** Why an expression has no value: its text, the reason, and the values it was given. */
export type ExpressionFailure = {
  readonly ok: false;
  readonly facts: { readonly [name: string]: string };
};

const VALUE_TEXT_MAX = 200;

/** Facts for an incident; a name that the context does not have is shown as "?". */
export function expressionFailure(
  expression: string,
  reason: string,
  context: { readonly [name: string]: unknown },
): ExpressionFailure {
  const values = namesIn(expression)
    .map((name) => `${name} = ${Object.hasOwn(context, name) ? shown(context[name]) : '?'}`)
    .join(', ');
  return { ok: false, facts: { expression, reason, values } };
}

function shown(value: unknown): string {
  return JSON.stringify(value ?? null).slice(0, VALUE_TEXT_MAX);
}
