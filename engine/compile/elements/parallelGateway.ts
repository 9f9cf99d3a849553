import type { Gateway } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Splits into all outgoing flows; joins when every incoming flow has a token. Conditions do not
 * count.
 *
 * A join that can never have all its tokens: incident JOIN_NEVER_COMPLETES.
 * Source: BPMN 2.0.2 clause 10.6.4, clause 13.4.1 Not supported: several tokens on one flow.
 */
export function parallelGateway(source: ElementSource, node: Gateway): CompiledElement {
  return plainElement(source, node);
}
