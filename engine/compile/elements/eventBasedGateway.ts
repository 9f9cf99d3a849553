import type { Gateway } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { plainElement, type ElementSource } from '../elementSource.ts';

/**
 * Waits for the first of the events behind it; the others are no longer waited for.
 *
 * Source: BPMN 2.0.2 clause 10.6.6, clause 13.4.4 Not supported: instantiating and parallel
 * event-based gateways.
 */
export function eventBasedGateway(source: ElementSource, node: Gateway): CompiledElement {
  const watches = source.process.flows
    .filter((flow) => flow.sourceId === node.id)
    .map((flow) => flow.targetId);
  return { ...plainElement(source, node), watches };
}
