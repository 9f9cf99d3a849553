import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Work of a person: opens a task and waits until it is completed.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: loop characteristics,
 * multi-instance, compensation, data associations.
 */
export function userTask(source: ElementSource, node: Task): CompiledElement {
  return { ...plainElement(source, node), opens: 'user', watches: boundariesOf(source, node) };
}
