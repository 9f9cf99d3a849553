import type { StartEvent } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { messageCatch, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Where an instance or sub-process begins: none, message or timer.
 *
 * Source: BPMN 2.0.2 clause 10.5.2, clause 13.5.1 Not supported: signal, conditional, escalation,
 * compensation, link and multiple events; event sub-processes.
 */
export function startEvent(source: ElementSource, node: StartEvent): CompiledElement {
  const { event } = node;
  const isMessage = event.kind === 'message';
  const catches = isMessage ? messageCatch(event.messageName, event.correlationKey) : null;
  const timer = event.kind === 'timer' ? event.timer : null;
  return { ...plainElement(source, node), catches, timer };
}
