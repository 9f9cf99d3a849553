import type { SubProcess } from '../../model/process.ts';
import type { CompiledElement } from '../compiledProcess.ts';
import { boundariesOf, plainElement, type ElementSource } from '../elementSource.ts';

/**
 * A part of the process drawn inside: ends when all its tokens have ended.
 *
 * Without a start event inside, every inner element without incoming flows starts.
 * Source: BPMN 2.0.2 clause 10.3.5, clause 13.3.4 Not supported: event sub-process, transaction,
 * ad-hoc, loop characteristics, multi-instance, compensation.
 */
export function subProcess(source: ElementSource, node: SubProcess): CompiledElement {
  return { ...plainElement(source, node), watches: boundariesOf(source, node) };
}
