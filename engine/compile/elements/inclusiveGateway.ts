import type { Gateway } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Splits into every flow whose condition is true, else the default flow; none: incident
 * NO_FLOW_TAKEN.
 *
 * Joins when no token can still come to an empty incoming flow, other than by a way that also leads
 * to a full one.
 * Source: BPMN 2.0.2 clause 10.6.3, clause 13.4.3 Not supported: several tokens on one flow.
 */
export function inclusiveGateway(source: ElementSource, node: Gateway): CompiledElement {
  return plainElement(source, node);
}
