import type { EventDefinition, FlowNode } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/** Kinds of event that are executed, by position. */
const EXECUTED: { readonly [type: string]: readonly EventDefinition['kind'][] } = {
  startEvent: ['none', 'message', 'timer'],
  intermediateCatchEvent: ['message', 'timer'],
  intermediateThrowEvent: ['none', 'message'],
  boundaryEvent: ['message', 'timer', 'error'],
  endEvent: ['none', 'message', 'error', 'terminate'],
};

/**
 * Refuses an event whose kind is not executed in its position (signal, escalation, a waiting event
 * that waits for nothing, an error that does not interrupt).
 *
 * Instead: use a message, a timer, an error or a terminate end.
 */
export const eventExecuted: Rule = {
  id: 'event-executed',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const bpmnName = refusedName(node);
      return bpmnName === null ? [] : [{ elementId: node.id, facts: { bpmnName } }];
    }),
};

function refusedName(node: FlowNode): string | null {
  if (!('event' in node)) return null;
  const { event } = node;
  if (event.kind === 'refused') return event.bpmnName;
  const isError = node.type === 'boundaryEvent' && event.kind === 'error';
  if (isError && !node.isInterrupting) return 'nonInterruptingError';
  return EXECUTED[node.type]?.includes(event.kind) === true ? null : `${event.kind}EventDefinition`;
}
