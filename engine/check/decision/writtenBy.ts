import type { Form } from '../../model/form.ts';
import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
} from '../../model/process.ts';
import type { Names } from '../soundness/names.ts';

/**
 * The variables that an element gives a value, with the people and systems outside: the fields of
 * its form, its result, what its loop and data associations set. `all` for a message, signal or
 * call, which may bring any.
 *
 * Source: docs/execution.md, Moving on from an element; Loops and multi-instance.
 */
export function writtenBy(node: FlowNode, forms: readonly Form[]): Names {
  if ('event' in node) return bringsAny(node.event) ? 'all' : new Set();
  if (!isActivity(node)) return new Set();
  if (isAskedOutside(node)) return 'all';
  const { formKey, dataOutputs, loop } = node;
  const form = forms.find(({ key }) => key === formKey);
  if (formKey !== null && form === undefined) return 'all';
  const multi = loop?.kind === 'multi' ? [loop.itemVariable, loop.outputCollection] : [];
  const names = [
    ...(form?.fields ?? []).map(({ key }) => key),
    ...dataOutputs.map(({ variable }) => variable),
    ...[...multi, loop === null ? null : 'loopCounter', resultOf(node)],
  ];
  return new Set(names.filter((name) => name !== null));
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

function resultOf(node: Activity): string | null {
  if (!('resultVariable' in node)) return null;
  const { resultVariable, decision, decisionId } = node;
  const own = decision?.decisions.find(({ id }) => id === decisionId)?.variable ?? null;
  return resultVariable ?? own;
}
