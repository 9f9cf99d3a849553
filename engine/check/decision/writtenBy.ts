import type { Form } from '../../model/form.ts';
import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
} from '../../model/process.ts';
import { changedNames } from '../soundness/changedNames.ts';
import type { Names } from '../soundness/names.ts';

/**
 * The variables that an element gives a value, with the people and systems outside: the fields of
 * its form, its result, what its loop and data associations set. `all` for a message, signal or
 * call, which may bring any.
 *
 * Source: docs/execution.md, Moving on from an element; Loops and multi-instance.
 */
export function writtenBy(node: FlowNode, forms: readonly Form[]): Names {
  if ('event' in node) return bringsAny(node.event) ? 'all' : changedNames(node);
  if (!isActivity(node)) return new Set();
  if (isAskedOutside(node)) return 'all';
  const { formKey, dataOutputs } = node;
  const form = forms.find(({ key }) => key === formKey);
  if (formKey !== null && form === undefined) return 'all';
  return new Set([
    ...(form?.fields ?? []).map(({ key }) => key),
    ...dataOutputs.map(({ variable }) => variable),
    ...loopNames(node),
    ...resultNames(node),
  ]);
}

function loopNames({ loop }: Activity): readonly string[] {
  if (loop === null) return [];
  const own = loop.kind === 'multi' ? [loop.itemVariable, loop.outputCollection] : [];
  return ['loopCounter', ...own.filter((name) => name !== null)];
}

function bringsAny({ kind }: EventDefinition): boolean {
  return kind === 'message' || kind === 'signal';
}

/** Somebody who answers without a form may bring any variables. */
function isAskedOutside(node: Activity): boolean {
  if (node.type === 'callActivity' || node.type === 'receiveTask') return true;
  if (node.type === 'businessRuleTask') return node.decision === null;
  return node.type === 'serviceTask' || node.type === 'sendTask';
}

function resultNames(node: Activity): readonly string[] {
  if (!('resultVariable' in node)) return [];
  const { resultVariable, decision, decisionId } = node;
  const own = decision?.decisions.find(({ id }) => id === decisionId)?.variable;
  const name = resultVariable ?? own;
  return name === undefined ? [] : [name];
}
