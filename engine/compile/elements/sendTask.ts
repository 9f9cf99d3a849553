import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, messageThrow, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Sends its message and completes.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: loop characteristics,
 * multi-instance, compensation, data associations.
 */
export function sendTask(source: ElementSource, node: Task): CompiledElement {
  const message = { messageName: node.messageName ?? node.id, key: node.correlationKey };
  const throws = messageThrow(source, node, message);
  const watches = boundariesOf(source, node);
  return { ...plainElement(source, node), throws, connector: node.connector, watches };
}
