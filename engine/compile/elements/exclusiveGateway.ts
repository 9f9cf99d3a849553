import type { Gateway } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Takes the first flow whose condition is true, in document order, else the default flow.
 *
 * Without either: incident NO_FLOW_TAKEN. Merging passes every token on.
 * Source: BPMN 2.0.2 clause 10.6.2, clause 13.4.2 Not supported: nothing of it.
 */
export function exclusiveGateway(source: ElementSource, node: Gateway): CompiledElement {
  return plainElement(source, node);
}
