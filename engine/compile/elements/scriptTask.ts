import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * A FEEL expression whose value goes to the result variable; completes by itself.
 *
 * A warning or error of the expression is an incident at the task.
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: other script languages, loop
 * characteristics, multi-instance, compensation.
 */
export function scriptTask(source: ElementSource, node: Task): CompiledElement {
  const script =
    node.script === null ? null : { expression: node.script, resultVariable: node.resultVariable };
  return { ...plainElement(source, node), script, watches: boundariesOf(source, node) };
}
