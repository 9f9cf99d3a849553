import type { Json } from '../model/json.ts';

/**
 * Why a decision has no value.
 *
 * EXPRESSION_FAILED: a text of it could not be evaluated (facts of `ExpressionFailure`) ·
 * DECISION_UNKNOWN: the file has no such decision · RULES_OVERLAP: several rules match under UNIQUE
 * · OUTPUTS_DIFFER: matching rules disagree under ANY · INPUT_NOT_ALLOWED, OUTPUT_NOT_ALLOWED: a
 * value outside the listed ones · NOT_COMPARABLE: outputs that cannot be added up or compared.
 */
export type DecisionFailureCode =
  | 'EXPRESSION_FAILED'
  | 'DECISION_UNKNOWN'
  | 'RULES_OVERLAP'
  | 'OUTPUTS_DIFFER'
  | 'INPUT_NOT_ALLOWED'
  | 'OUTPUT_NOT_ALLOWED'
  | 'NOT_COMPARABLE';

/** `facts` hold at least expression, reason and values, like those of a failed expression. */
export type DecisionFailure = {
  readonly ok: false;
  readonly facts: { readonly [name: string]: string } & { readonly code: DecisionFailureCode };
};

/** The value of a decision, or why it has none. */
export type DecisionAnswer = { readonly ok: true; readonly value: Json } | DecisionFailure;

const VALUES_TEXT_MAX = 200;

/** A failure of the decision itself; `values` are shown as JSON. */
export function decisionFailure(
  code: DecisionFailureCode,
  { expression = '', reason, values }: { expression?: string; reason: string; values: unknown },
): DecisionFailure {
  const shown = JSON.stringify(values).slice(0, VALUES_TEXT_MAX);
  return { ok: false, facts: { code, expression, reason, values: shown } };
}

/** The same failure with the code that decisions carry. */
export function fromExpression(failure: {
  readonly facts: { readonly [name: string]: string };
}): DecisionFailure {
  return { ok: false, facts: { ...failure.facts, code: 'EXPRESSION_FAILED' } };
}
