import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Work of another system: asks its connector and waits for the answer; without a connector it waits
 * for `complete`.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: loop characteristics,
 * multi-instance, compensation, data associations.
 */
export function serviceTask(source: ElementSource, node: Task): CompiledElement {
  const watches = boundariesOf(source, node);
  return { ...plainElement(source, node), opens: 'external', connector: node.connector, watches };
}
