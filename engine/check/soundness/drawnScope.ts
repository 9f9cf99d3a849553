import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';
import { graphOf } from '../graph/graphOf.ts';

/** What stands directly in one process or sub-process, or the part of it that is looked at. */
export type DrawnScope = {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
};

/** Where each node, and each flow, stands in the document. */
const PLACES = new WeakMap<ProcessModel, ReadonlyMap<ElementId, number>>();

/** What stands directly in a process or sub-process. */
export function drawnScope(process: ProcessModel, parentId: ElementId): DrawnScope {
  const graph = graphOf(process);
  const nodes = graph.children(parentId);
  return {
    nodes,
    flows: inOrder(
      process,
      nodes.flatMap(({ id }) => graph.outgoing(id)),
    ),
  };
}

/**
 * The part of a scope that a token can come to from an element, and what leads into that part:
 * whether a join there gets all its flows is seen by their sources.
 */
export function drawnBehind(process: ProcessModel, fromId: ElementId): DrawnScope {
  const { nodes, outgoing, incoming, boundaries, linked } = graphOf(process);
  const reached = new Set([fromId]);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const id of reached) {
    for (const { targetId } of outgoing(id)) reached.add(targetId);
    for (const event of boundaries(id)) reached.add(event.id);
    for (const link of linked(id)) reached.add(link.id);
  }
  const flows = [...reached].flatMap((id) => incoming(id));
  const ids = new Set([...reached, ...flows.map(({ sourceId }) => sourceId)]);
  const found = [...ids].flatMap((id) => nodes.get(id) ?? []);
  return { nodes: inOrder(process, found), flows: inOrder(process, flows) };
}

function inOrder<Element extends { readonly id: ElementId }>(
  process: ProcessModel,
  elements: readonly Element[],
): readonly Element[] {
  const places = PLACES.get(process) ?? placesOf(process);
  PLACES.set(process, places);
  const placeOf = ({ id }: Element): number => places.get(id) ?? 0;
  return elements.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placesOf({ nodes, flows }: ProcessModel): ReadonlyMap<ElementId, number> {
  return new Map([nodes, flows].flatMap((elements) => elements.map(({ id }, at) => [id, at])));
}
