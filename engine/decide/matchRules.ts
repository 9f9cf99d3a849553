import { evaluateFeel } from '../expression/evaluateFeel.ts';
import type { Variables } from '../model/json.ts';
import type { DecisionRule, DecisionTable, InputClause } from '../model/decision.ts';
import { allOf, type Evaluated } from './allOf.ts';
import { decisionFailure, fromExpression } from './decisionFailure.ts';
import { meets } from './meets.ts';

/** A rule whose tests are all met; `number` counts from 1. */
export type MatchingRule = { readonly number: number; readonly rule: DecisionRule };

/** The rules that match, in rule order; of FIRST the first one alone. Outputs are not looked at. */
export function matchRules(
  table: DecisionTable,
  context: Variables,
): Evaluated<readonly MatchingRule[]> {
  const inputs = allOf(table.inputs, (clause) => evaluateInput(clause, context));
  return inputs.ok ? findMatching(table, inputs.value, context) : inputs;
}

function evaluateInput(
  { expression, allowed }: InputClause,
  context: Variables,
): Evaluated<unknown> {
  const result = evaluateFeel(expression, context);
  if (!result.ok) return fromExpression(result);
  const { value } = result;
  // Missing input is no wrong input: rules decide what it means.
  if (allowed === null || value === null) return result;
  const isAllowed = meets(allowed, { value, context });
  if (!isAllowed.ok || isAllowed.value) return isAllowed.ok ? result : isAllowed;
  const reason = `Expected a value in ${allowed.text}, but got another one.`;
  return decisionFailure('INPUT_NOT_ALLOWED', { expression, reason, values: value });
}

/** FIRST and UNIQUE look no further than they need. */
function findMatching(
  table: DecisionTable,
  inputs: readonly unknown[],
  context: Variables,
): Evaluated<readonly MatchingRule[]> {
  const found: MatchingRule[] = [];
  for (const [index, rule] of table.rules.entries()) {
    const matches = matchesRule(rule, inputs, context);
    if (!matches.ok) return matches;
    if (matches.value) found.push({ number: index + 1, rule });
    if (matches.value && table.hitPolicy === 'FIRST') break;
  }
  return { ok: true, value: found };
}

function matchesRule(
  { tests }: DecisionRule,
  inputs: readonly unknown[],
  context: Variables,
): Evaluated<boolean> {
  for (const [index, entry] of tests.entries()) {
    if (entry === null) continue;
    const met = meets(entry, { value: inputs[index], context });
    if (!met.ok || !met.value) return met;
  }
  return { ok: true, value: true };
}
