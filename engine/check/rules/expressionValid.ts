import { checkExpression } from '../expression/checkExpression.ts';
import { processTexts, type ProcessText } from '../expression/processTexts.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Refuses a condition, script, correlation key, or text of a loop or data association that is not
 * FEEL or leaves the bounded subset (`checkExpression` says what that is); the place in the text is
 * in `at`.
 *
 * Instead: compare variables with values, join with `and`, `or`, `not(…)`; for the moment use
 * `dossier.now`.
 */
export const expressionValid: Rule = {
  id: 'expression-valid',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process }) => processTexts(process).flatMap(findingOf),
};

function findingOf({ elementId, text }: ProcessText): readonly Finding[] {
  const checked = checkExpression(text);
  if (checked.ok) return [];
  const { reason, at, part } = checked;
  return [{ elementId, facts: { expression: text.slice(0, 200), reason, at, part } }];
}
