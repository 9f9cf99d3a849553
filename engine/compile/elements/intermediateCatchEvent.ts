import type { CatchEvent } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { messageCatch, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Waits for a message or a timer.
 *
 * Source: BPMN 2.0.2 clause 10.5.4, clause 13.5.2 Not supported: signal, conditional, escalation,
 * compensation, link and multiple events.
 */
export function intermediateCatchEvent(source: ElementSource, node: CatchEvent): CompiledElement {
  const { event } = node;
  const isMessage = event.kind === 'message';
  const catches = isMessage ? messageCatch(event.messageName, event.correlationKey) : null;
  const timer = event.kind === 'timer' ? event.timer : null;
  return { ...plainElement(source, node), catches, timer };
}
