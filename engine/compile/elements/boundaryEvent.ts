import type { BoundaryEvent } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { messageCatch, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * A message, timer or error at an activity: interrupting ones end it before their own flow is
 * taken, non-interrupting ones start a scope of their own each time they fire.
 *
 * An error goes to the innermost boundary event with its code, else to one without a code.
 * Source: BPMN 2.0.2 clause 10.5.4, clause 13.5.3 Not supported: signal, conditional, escalation,
 * compensation, link and multiple events; non-interrupting error events (not in the standard).
 */
export function boundaryEvent(source: ElementSource, node: BoundaryEvent): CompiledElement {
  const { event, attachedToId, isInterrupting } = node;
  const isMessage = event.kind === 'message';
  const catches = isMessage ? messageCatch(event.messageName, event.correlationKey) : null;
  const timer = event.kind === 'timer' ? event.timer : null;
  const error = event.kind === 'error' ? { code: event.errorCode } : null;
  const attached = { toId: attachedToId, isInterrupting };
  return { ...plainElement(source, node), catches, timer, error, attached };
}
