import { evaluateFeel } from '../expression/evaluateFeel.ts';
import { expressionFailure } from '../expression/expressionFailure.ts';
import { feelToJson } from '../expression/feelToJson.ts';
import type { Json, Variables } from '../model/json.ts';
import { applyHitPolicy, type Hit } from './applyHitPolicy.ts';
import type { DecisionRule, DecisionTable, InputClause, OutputClause } from '../model/decision.ts';
import {
  decisionFailure,
  fromExpression,
  type DecisionAnswer,
  type DecisionFailure,
} from './decisionFailure.ts';
import { meets } from './meets.ts';

type Evaluated<Value> = { readonly ok: true; readonly value: Value } | DecisionFailure;

/**
 * The value of a decision table: the inputs, the rules that match them, their outputs, and what the
 * hit policy makes of these. Source: DMN 1.3 clause 8.
 */
export function evaluateTable(table: DecisionTable, context: Variables): DecisionAnswer {
  const inputs = allOf(table.inputs, (clause) => evaluateInput(clause, context));
  if (!inputs.ok) return inputs;
  const matching = findMatching(table, inputs.value, context);
  if (!matching.ok) return matching;
  if (matching.value.length === 0) return fallback(table, context);
  const hits = allOf(matching.value, ({ number, rule }) =>
    evaluateHit(table, number, rule, context),
  );
  return hits.ok ? applyHitPolicy(table, hits.value) : hits;
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

type Matching = { readonly number: number; readonly rule: DecisionRule };

/** FIRST and UNIQUE look no further than they need. */
function findMatching(
  table: DecisionTable,
  inputs: readonly unknown[],
  context: Variables,
): Evaluated<readonly Matching[]> {
  const found: Matching[] = [];
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

function evaluateHit(
  { outputs }: DecisionTable,
  number: number,
  rule: DecisionRule,
  context: Variables,
): Evaluated<Hit> {
  const entries = outputs.map((clause, index) => ({ clause, text: rule.outputs[index] ?? 'null' }));
  const values = allOf(entries, ({ clause, text }) => evaluateOutput(clause, text, context));
  return values.ok ? { ok: true, value: { rule: number, outputs: values.value } } : values;
}

function evaluateOutput(clause: OutputClause, text: string, context: Variables): Evaluated<Json> {
  const result = evaluateFeel(text, context);
  if (!result.ok) return fromExpression(result);
  const value = feelToJson(result.value);
  if (value === undefined) {
    return fromExpression(expressionFailure(text, 'The value is not data.', context));
  }
  const { allowed } = clause;
  if (allowed === null || value === null) return { ok: true, value };
  const isAllowed = meets(allowed, { value, context: { ...context, [allowed.subject]: value } });
  if (!isAllowed.ok || isAllowed.value) return isAllowed.ok ? { ok: true, value } : isAllowed;
  const reason = `Expected an output in ${allowed.text}, but got another one.`;
  return decisionFailure('OUTPUT_NOT_ALLOWED', { expression: text, reason, values: value });
}

/** When no rule matches: the default outputs. Source: DMN 1.3 clause 8.2.11. */
function fallback(table: DecisionTable, context: Variables): DecisionAnswer {
  if (table.outputs.every((clause) => clause.fallback === null)) return applyHitPolicy(table, []);
  const outputs = allOf(table.outputs, (clause) =>
    evaluateOutput(clause, clause.fallback ?? 'null', context),
  );
  if (!outputs.ok) return outputs;
  return applyHitPolicy({ ...table, aggregation: null, hitPolicy: policyOfFallback(table) }, [
    { rule: 0, outputs: outputs.value },
  ]);
}

/** A default is one value, also where an operator would have made one of many. */
function policyOfFallback({ aggregation, hitPolicy }: DecisionTable): DecisionTable['hitPolicy'] {
  return aggregation === null && ['RULE ORDER', 'OUTPUT ORDER', 'COLLECT'].includes(hitPolicy)
    ? 'RULE ORDER'
    : 'FIRST';
}

function allOf<From, To>(
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
