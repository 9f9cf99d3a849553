import type { Task } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * A decision: waits for its values like a service task without a connector.
 *
 * Source: BPMN 2.0.2 clause 10.3.3, clause 13.3.2 Not supported: DMN references (refused), loop
 * characteristics, multi-instance, compensation.
 */
export function businessRuleTask(source: ElementSource, node: Task): CompiledElement {
  return { ...plainElement(source, node), opens: 'external', watches: boundariesOf(source, node) };
}
