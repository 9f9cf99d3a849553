import { checkExpression } from '../expression/checkExpression.ts';
import { processTexts, type ProcessText } from '../expression/processTexts.ts';
import type { FlowNode } from '../../model/process.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

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
  check: (context) => [...processTexts(context.process), ...pathTexts(context)].flatMap(findingOf),
};

/** What is read from a message that comes from outside, said of who takes it. */
function pathTexts({ process, definitions }: RuleContext): readonly ProcessText[] {
  return process.nodes.flatMap((node) => {
    const message = messageOf(node);
    const key = definitions.messageKeys.find((it) => it.messageName === message?.messageName);
    const paths = key?.properties.map(({ path }) => path) ?? [];
    const isOwn = paths.length === 1 && paths[0] === message?.correlationKey;
    return isOwn ? [] : paths.map((text) => ({ elementId: node.id, text }));
  });
}

type Message = { readonly messageName: string | null; readonly correlationKey: string | null };

function messageOf(node: FlowNode): Message | null {
  if ('messageName' in node) return node;
  return 'event' in node && node.event.kind === 'message' ? node.event : null;
}

function findingOf({ elementId, text }: ProcessText): readonly Finding[] {
  const checked = checkExpression(text);
  if (checked.ok) return [];
  const { reason, at, part } = checked;
  return [{ elementId, facts: { expression: text.slice(0, 200), reason, at, part } }];
}
