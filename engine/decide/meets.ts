import { evaluateFeel } from '../expression/evaluateFeel.ts';
import { expressionFailure } from '../expression/expressionFailure.ts';
import type { UnaryTest, UnaryTests } from '../model/decision.ts';
import { fromExpression, type DecisionFailure } from './decisionFailure.ts';

/** Null: not known, because what is tested is null. */
type Met = { readonly ok: true; readonly value: boolean | null };

/** What is tested, and the names that the tests can see. */
export type Tested = {
  readonly value: unknown;
  readonly context: { readonly [name: string]: unknown };
};

/**
 * Whether a value meets the tests of an entry.
 *
 * Null is a value: it equals null, and no order holds for it; a test that it leaves open is not
 * met, negated or not. Comparing values of unlike types is a failure. Source: DMN 1.3 clause
 * 10.3.2.8.
 */
export function meets(
  entry: UnaryTests,
  tested: Tested,
): { readonly ok: true; readonly value: boolean } | DecisionFailure {
  let met: boolean | null = false;
  for (const test of entry.tests) {
    const result = meetsOne(entry, test, tested);
    if (!result.ok) return result;
    if (result.value === true) return { ok: true, value: !entry.isNegated };
    if (result.value === null) met = null;
  }
  return { ok: true, value: met === false && entry.isNegated };
}

function meetsOne(entry: UnaryTests, test: UnaryTest, tested: Tested): Met | DecisionFailure {
  switch (test.kind) {
    case 'constant':
      return meetsConstant(entry, test.value, tested);
    case 'order':
      if (tested.value === null) return { ok: true, value: null };
      return meetsCondition(test.expression, tested);
    case 'condition':
      return meetsCondition(test.expression, tested);
    case 'member':
      return meetsMember(entry.subject, test.expression, tested);
  }
}

function meetsConstant(
  { subject, text }: UnaryTests,
  constant: string | number | boolean | null,
  { value, context }: Tested,
): Met | DecisionFailure {
  if (value === null || constant === null) return { ok: true, value: value === constant };
  if (typeof value === typeof constant) return { ok: true, value: value === constant };
  const [one, other] = [typeof value, typeof constant];
  const reason = `Can't compare '${subject}' (${one}) with '${text}' (${other}).`;
  return fromExpression(expressionFailure(subject, reason, context));
}

function meetsCondition(expression: string, { value, context }: Tested): Met | DecisionFailure {
  const result = evaluateFeel(expression, context);
  // What null leaves open is no failure: the rule is not for it.
  if (value === null && !(result.ok && typeof result.value === 'boolean')) {
    return { ok: true, value: null };
  }
  if (!result.ok) return fromExpression(result);
  if (typeof result.value === 'boolean') return { ok: true, value: result.value };
  const reason = `Expected true or false, but got ${JSON.stringify(result.value)}.`;
  return fromExpression(expressionFailure(expression, reason, context));
}

function meetsMember(subject: string, expression: string, tested: Tested): Met | DecisionFailure {
  const listed = evaluateFeel(expression, tested.context);
  if (!listed.ok) return fromExpression(listed);
  const isList = Array.isArray(listed.value) && !Array.isArray(tested.value);
  const comparison = isList
    ? `list contains(${expression}, ${subject})`
    : `${subject} = (${expression})`;
  return meetsCondition(comparison, tested);
}
