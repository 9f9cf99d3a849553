import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';
import { entriesOf, stepsFrom, type StepOptions } from './stepsFrom.ts';

/**
 * How a node was first reached: from where, and over which flow (null: border event, link, or into
 * a sub-process).
 */
type Arrival = { readonly from: ElementId | null; readonly flowId: ElementId | null };

/**
 * Every node reachable from the starts of the process, with how it was first reached (breadth
 * first).
 */
export type Reach = ReadonlyMap<ElementId, Arrival>;

/** Walks from the starts of the process and its event sub-processes over all that can follow. */
export function reachFromStart(
  process: ProcessModel,
  graph: ProcessGraph,
  options: StepOptions = { withNonInterrupting: true },
): Reach {
  const reach = new Map<ElementId, Arrival>();
  for (const id of entriesOf(graph, process.id, options)) {
    reach.set(id, { from: null, flowId: null });
  }
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const id of reach.keys()) {
    for (const { to, flowId } of stepsFrom(graph, id, options)) {
      if (!reach.has(to)) reach.set(to, { from: id, flowId });
    }
  }
  return reach;
}

/** Nodes and flows from a start to the node, in order; empty when it is not reachable. */
export function pathTo(reach: Reach, id: ElementId): readonly ElementId[] {
  const path: ElementId[] = [];
  let at: ElementId | null = reach.has(id) ? id : null;
  while (at !== null) {
    const arrival = reach.get(at);
    path.push(at);
    if (arrival?.flowId !== null && arrival !== undefined) path.push(arrival.flowId);
    at = arrival?.from ?? null;
  }
  return path.toReversed();
}
