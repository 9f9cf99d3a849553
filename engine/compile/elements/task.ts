import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * A task without a kind: with a performer it waits for a person, without one it completes by
 * itself.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: loop characteristics,
 * multi-instance, compensation, data associations.
 */
export function task(source: ElementSource, node: Task): CompiledElement {
  const opens = node.performer === null ? null : 'user';
  return { ...plainElement(source, node), opens, watches: boundariesOf(source, node) };
}
