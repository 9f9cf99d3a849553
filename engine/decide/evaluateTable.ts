import { evaluateFeel } from '../expression/evaluateFeel.ts';
import { expressionFailure } from '../expression/expressionFailure.ts';
import { feelToJson } from '../expression/feelToJson.ts';
import type { Json, Variables } from '../model/json.ts';
import { applyHitPolicy, type Hit } from './applyHitPolicy.ts';
import type { DecisionTable, OutputClause } from '../model/decision.ts';
import { allOf, type Evaluated } from './allOf.ts';
import { decisionFailure, fromExpression, type DecisionAnswer } from './decisionFailure.ts';
import { matchRules, type MatchingRule } from './matchRules.ts';
import { meets } from './meets.ts';

/**
 * The value of a decision table: the inputs, the rules that match them, their outputs, and what the
 * hit policy makes of these. Source: DMN 1.3 clause 8.
 */
export function evaluateTable(table: DecisionTable, context: Variables): DecisionAnswer {
  const matching = matchRules(table, context);
  if (!matching.ok) return matching;
  if (matching.value.length === 0) return fallback(table, context);
  const hits = allOf(matching.value, (match) => evaluateHit(table, match, context));
  return hits.ok ? applyHitPolicy(table, hits.value) : hits;
}

function evaluateHit(
  { outputs }: DecisionTable,
  { number, rule }: MatchingRule,
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
