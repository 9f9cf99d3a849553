import { isActivity, type FlowNode } from '../../model/process.ts';
import { unionOf, type Names } from './names.ts';
import { namesRead } from './namesRead.ts';

/**
 * The variables that an automatic element reads: where it fails for want of a value, whoever lets
 * it try again gives values for these.
 */
export function neededNames(node: FlowNode): Names {
  if ('event' in node) {
    const { event, data } = node;
    const key = event.kind === 'message' ? event.correlationKey : null;
    const sent = (data?.assignments ?? []).map((it) => namesRead(it.expression));
    return unionOf([namesRead(key), ...sent]);
  }
  if (!isActivity(node)) return new Set();
  const assigned = [...node.dataInputs, ...node.dataOutputs].map((it) => namesRead(it.expression));
  if (!('script' in node)) return unionOf(assigned);
  const { script, correlationKey, decision } = node;
  if (decision !== null) return 'all';
  return unionOf([...assigned, namesRead(script), namesRead(correlationKey)]);
}
