import type { ElementId } from '../../model/ids.ts';
import type { TimeEdge, TimeGraph } from './timeGraph.ts';

/** What a way is looked for: where it ends, and which edges it may take. */
export type WayQuestion = {
  readonly from: readonly number[];
  readonly isGoal: (at: number) => boolean;
  readonly isTaken?: (edge: TimeEdge, from: number) => boolean;
};

/**
 * The shortest way with at least one step from one of the places to a goal, as elements in order
 * and without the first place; null where there is none. A goal among `from` counts only when it is
 * reached again. Linear.
 */
export function findWay(graph: TimeGraph, question: WayQuestion): readonly ElementId[] | null {
  const { from, isGoal, isTaken = () => true } = question;
  const cameBy = new Map<number, { readonly from: number; readonly edge: TimeEdge }>();
  const queue = [...new Set(from)];
  // The array grows while it is walked: it is the queue of the search.
  for (const at of queue) {
    for (const edge of graph.places[at]?.edges ?? []) {
      if (cameBy.has(edge.to) || !isTaken(edge, at)) continue;
      cameBy.set(edge.to, { from: at, edge });
      if (isGoal(edge.to)) return wayTo(graph, cameBy, edge.to, new Set(from));
      queue.push(edge.to);
    }
  }
  return null;
}

function wayTo(
  { places }: TimeGraph,
  cameBy: ReadonlyMap<number, { readonly from: number; readonly edge: TimeEdge }>,
  goal: number,
  first: ReadonlySet<number>,
): readonly ElementId[] {
  const way: ElementId[] = [];
  let at = goal;
  for (let step = cameBy.get(at); step !== undefined; step = cameBy.get(at)) {
    const place = places[at];
    if (place !== undefined && !place.isExit) way.push(place.elementId);
    if (step.edge.flowId !== null) way.push(step.edge.flowId);
    at = step.from;
    if (first.has(at)) break;
  }
  return way.toReversed();
}
