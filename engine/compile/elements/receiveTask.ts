import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, messageCatch, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Waits for its message; can also be completed by hand.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: instantiating receive tasks, loop
 * characteristics, multi-instance, compensation.
 */
export function receiveTask(source: ElementSource, node: Task): CompiledElement {
  const { messageName, correlationKey } = node;
  const catches = messageName === null ? null : messageCatch(messageName, correlationKey);
  return {
    ...plainElement(source, node),
    opens: 'receive',
    catches,
    watches: boundariesOf(source, node),
  };
}
