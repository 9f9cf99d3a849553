import type { ProcessGraph } from '../check/graph/buildProcessGraph.ts';
import type { ElementId } from '../model/ids.ts';

/** Whether the element is an event sub-process that undoes what is around it. */
export function isCompensator(graph: ProcessGraph, id: ElementId): boolean {
  return graph.starts(id).some(({ event }) => event.kind === 'compensation');
}
