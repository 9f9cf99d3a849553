import type { ThrowEvent } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { messageThrow, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Passes, or sends its message and passes.
 *
 * Source: BPMN 2.0.2 clause 10.5.4, clause 13.5.2 Not supported: signal, conditional, escalation,
 * compensation, link and multiple events.
 */
export function intermediateThrowEvent(source: ElementSource, node: ThrowEvent): CompiledElement {
  const { event } = node;
  if (event.kind !== 'message') return plainElement(source, node);
  const message = { messageName: event.messageName, key: event.correlationKey };
  return { ...plainElement(source, node), throws: messageThrow(source, node, message) };
}
