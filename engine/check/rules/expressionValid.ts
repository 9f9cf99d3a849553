import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
  type Loop,
  type SequenceFlow,
} from '../../model/process.ts';
import { checkExpression } from '../expression/checkExpression.ts';
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
  const texts = [
    // `script-has-result` speaks of an empty script.
    'script' in node && node.script !== '' ? node.script : null,
    'correlationKey' in node ? node.correlationKey : null,
    'event' in node ? eventText(node.event) : null,
    ...(isActivity(node) ? activityTexts(node) : []),
  ];
  return texts.filter((text) => text !== null);
}

function eventText(event: EventDefinition): string | null {
  if (event.kind === 'conditional') return event.condition;
  return event.kind === 'message' ? event.correlationKey : null;
}

function activityTexts({ loop, dataInputs, dataOutputs }: Activity): readonly (string | null)[] {
  return [
    ...(loop === null ? [] : loopTexts(loop)),
    ...[...dataInputs, ...dataOutputs].map(({ expression }) => expression),
  ];
}

function loopTexts(loop: Loop): readonly (string | null)[] {
  if (loop.kind === 'standard') return [loop.condition];
  return [loop.cardinality, loop.collection, loop.outputItem, loop.completionCondition];
}

function findingOf(elementId: ElementId, text: string): readonly Finding[] {
  const checked = checkExpression(text);
  if (checked.ok) return [];
  const { reason, at, part } = checked;
  return [{ elementId, facts: { expression: text.slice(0, 200), reason, at, part } }];
}
