import type { DecisionFailure } from './decisionFailure.ts';

/** A part of a decision as evaluated, or why the decision has no value. */
export type Evaluated<Value> = { readonly ok: true; readonly value: Value } | DecisionFailure;

/** The values of all items in their order, or the first failure: later items are not evaluated. */
export function allOf<From, To>(
  items: readonly From[],
  evaluate: (item: From) => Evaluated<To>,
): Evaluated<readonly To[]> {
  const values: To[] = [];
  for (const item of items) {
    const result = evaluate(item);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, value: values };
}
