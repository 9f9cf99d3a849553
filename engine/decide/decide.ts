import { evaluateExpression } from '../expression/evaluateExpression.ts';
import { expressionContext } from '../expression/expressionContext.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';
import type { Decision, DecisionModel } from '../model/decision.ts';
import type { Evaluated } from './allOf.ts';
import { decisionFailure, fromExpression, type DecisionAnswer } from './decisionFailure.ts';
import { evaluateTable } from './evaluateTable.ts';
import { matchRules } from './matchRules.ts';

type Asking = {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly variables: Variables;
  readonly at: Instant;
  /** Each decision is made once, however many need it. */
  readonly answers: Map<string, DecisionAnswer>;
};

/**
 * Makes a decision, after those that it requires, from these variables at this moment.
 *
 * A table without a matching rule gives its default output, else null (0 for COUNT). Facts of a
 * failure name in `decisionId` the decision that failed, which may be a required one. Pure; the
 * time is bounded by the size of the tables, which `parseDecisions` limits.
 */
export function decide(
  model: DecisionModel,
  decisionId: string,
  variables: Variables,
  at: Instant,
): DecisionAnswer {
  const decisions = new Map(model.decisions.map((decision) => [decision.id, decision]));
  return answer({ decisions, variables, at, answers: new Map() }, decisionId);
}

/**
 * The rules of a decision's table that match, by their numbers from 1, after the decisions that it
 * requires; none for a decision without a table, and those of a failure are in `decide`.
 */
export function findMatchingRules(
  model: DecisionModel,
  decisionId: string,
  variables: Variables,
  at: Instant,
): readonly number[] {
  const decisions = new Map(model.decisions.map((decision) => [decision.id, decision]));
  const decision = decisions.get(decisionId);
  if (decision?.logic.kind !== 'table') return [];
  const seen = seenBy({ decisions, variables, at, answers: new Map() }, decision);
  if (!seen.ok) return [];
  const context = expressionContext({ variables: seen.value, at });
  const matching = matchRules(decision.logic, context);
  return matching.ok ? matching.value.map(({ number }) => number) : [];
}

function answer(asking: Asking, decisionId: string): DecisionAnswer {
  const known = asking.answers.get(decisionId);
  if (known !== undefined) return known;
  const decision = asking.decisions.get(decisionId);
  if (decision === undefined) {
    const reason = `Expected a decision '${decisionId}', but the file has none.`;
    return decisionFailure('DECISION_UNKNOWN', { reason, values: decisionId });
  }
  const given = named(decisionId, answerFresh(asking, decision));
  asking.answers.set(decisionId, given);
  return given;
}

function answerFresh(asking: Asking, decision: Decision): DecisionAnswer {
  const seen = seenBy(asking, decision);
  if (!seen.ok) return seen;
  const { logic } = decision;
  const scope = { variables: seen.value, at: asking.at };
  if (logic.kind === 'table') return evaluateTable(logic, expressionContext(scope));
  const value = evaluateExpression(logic.expression, scope);
  return value.ok ? value : fromExpression(value);
}

/** The variables as the decision sees them, with what it requires. */
function seenBy(asking: Asking, decision: Decision): Evaluated<Variables> {
  const missing = decision.inputNames.map((name) => [name, null] as const);
  const variables: { [name: string]: Json } = {
    ...Object.fromEntries(missing),
    ...asking.variables,
  };
  for (const id of decision.requires) {
    const required = answer(asking, id);
    if (!required.ok) return required;
    variables[asking.decisions.get(id)?.variable ?? id] = required.value;
  }
  return { ok: true, value: variables };
}

/** The innermost decision that failed is named. */
function named(decisionId: string, given: DecisionAnswer): DecisionAnswer {
  return given.ok ? given : { ok: false, facts: { decisionId, ...given.facts } };
}
