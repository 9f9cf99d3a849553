import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Work without a computer: with a performer it waits until a person says it is done, else it
 * passes.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: loop characteristics,
 * multi-instance, compensation, data associations.
 */
export function manualTask(source: ElementSource, node: Task): CompiledElement {
  const opens = node.performer === null ? null : 'user';
  return { ...plainElement(source, node), opens, watches: boundariesOf(source, node) };
}
