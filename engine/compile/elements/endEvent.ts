import type { EndEvent } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { messageThrow, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Ends its token: none, message, terminate (ends its whole scope) or error (goes to a boundary
 * event).
 *
 * The last end event reached gives the outcome of the instance; an error that nobody catches fails
 * it.
 * Source: BPMN 2.0.2 clause 10.5.3, clause 13.5.4 Not supported: signal, conditional, escalation,
 * compensation, link and multiple events; cancel events.
 */
export function endEvent(source: ElementSource, node: EndEvent): CompiledElement {
  const { event, outcome, nationalStatus } = node;
  const kind = event.kind === 'terminate' || event.kind === 'error' ? event.kind : 'none';
  const end = { kind, outcome, nationalStatus } as const;
  const error = event.kind === 'error' ? { code: event.errorCode } : null;
  const base = { ...plainElement(source, node), end, error };
  if (event.kind !== 'message') return base;
  const message = { messageName: event.messageName, key: event.correlationKey };
  return { ...base, throws: messageThrow(source, node, message) };
}
