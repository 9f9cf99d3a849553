import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, SequenceFlow } from '../../model/process.ts';
import { checkExpression } from '../expression/checkExpression.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Refuses a condition, script or correlation key that is not FEEL or leaves the bounded subset
 * (`checkExpression` says what that is); the place in the text is in `at`.
 *
 * Instead: compare variables with values, join with `and`, `or`, `not(…)`; for the moment use
 * `dossier.now`.
 */
export const expressionValid: Rule = {
  id: 'expression-valid',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process }) => [
    ...process.nodes.flatMap((node) => textsOf(node).flatMap((text) => findingOf(node.id, text))),
    ...process.flows.flatMap((flow) =>
      conditionOf(flow).flatMap((text) => findingOf(flow.id, text)),
    ),
  ],
};

function conditionOf({ condition }: SequenceFlow): readonly string[] {
  return condition === null ? [] : [condition];
}

function textsOf(node: FlowNode): readonly string[] {
  const texts: (string | null)[] = [];
  if ('script' in node) texts.push(node.script === '' ? null : node.script);
  if ('correlationKey' in node) texts.push(node.correlationKey);
  if ('event' in node && node.event.kind === 'message') texts.push(node.event.correlationKey);
  return texts.filter((text) => text !== null);
}

function findingOf(elementId: ElementId, text: string): readonly Finding[] {
  const checked = checkExpression(text);
  if (checked.ok) return [];
  const { reason, at, part } = checked;
  return [{ elementId, facts: { expression: text.slice(0, 200), reason, at, part } }];
}
