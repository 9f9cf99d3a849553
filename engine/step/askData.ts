import { evaluateCondition, type Evaluation } from '../expression/evaluateExpression.ts';
import type { ExpressionScope } from '../expression/expressionContext.ts';
import { namesIn } from '../expression/namesIn.ts';

/** What a step asks of the data where its way forks. */
export type Question = {
  readonly condition: string;
  /** For events that wait for data: what is not known yet has not come true. */
  readonly isPatient: boolean;
};

/** A question with its answer. */
export type Asked = { readonly question: Question; readonly answer: boolean };

const NOT_YET: Evaluation = { ok: true, value: false };

/** The answer that the data gives: true, false, or why there is none. */
export function askData({ condition, isPatient }: Question, scope: ExpressionScope): Evaluation {
  const isUnknown = (name: string): boolean =>
    name !== 'dossier' && !Object.hasOwn(scope.variables, name);
  if (isPatient && namesIn(condition).some(isUnknown)) return NOT_YET;
  return evaluateCondition(condition, scope);
}
