import type { ElementId } from '../../model/ids.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import type { RuleContext } from '../rule.ts';
import { buildTimeGraph } from './buildTimeGraph.ts';
import type { TimeEdge, TimeGraph } from './timeGraph.ts';

/** Every way through a process, into every sub-process, for proofs that are not about time. */
export type DrawnWalk = TimeGraph & {
  /** The place where a node is entered; -1 for one that is not there. */
  readonly entry: (id: ElementId) => number;
  /** Elements from a start to the node, both included; null where it is not reached. */
  readonly wayFromStart: (id: ElementId) => readonly ElementId[] | null;
};

/** Asked by many rules of one check, and always the same for a graph. */
const WALKS = new WeakMap<ProcessGraph, DrawnWalk>();

/** Flattens the process of a rule with all its sub-processes opened; linear. */
export function drawnWalk(context: RuleContext): DrawnWalk {
  const walk = WALKS.get(context.graph) ?? makeWalk(context);
  WALKS.set(context.graph, walk);
  return walk;
}

function makeWalk({ process, graph }: RuleContext): DrawnWalk {
  const walk = buildTimeGraph(process, graph, { isOpened: (node) => node.type === 'subProcess' });
  const entries = new Map<ElementId, number>();
  for (const [at, place] of walk.places.entries()) {
    if (!place.isExit) entries.set(place.elementId, at);
  }
  const entry = (id: ElementId): number => entries.get(id) ?? -1;
  const arrivals = reachAll(walk);
  const ways: KnownWays = new Map();
  return { ...walk, entry, wayFromStart: (id) => traceArrivals(walk, arrivals, entry(id), ways) };
}

/** How a place was first come to; null at a start. */
export type PlaceArrival = { readonly from: number; readonly edge: TimeEdge } | null;

function reachAll({ places, starts }: TimeGraph): ReadonlyMap<number, PlaceArrival> {
  const arrivals = new Map<number, PlaceArrival>(starts.map((at) => [at, null]));
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const from of arrivals.keys()) {
    for (const edge of places[from]?.edges ?? []) {
      if (!arrivals.has(edge.to)) arrivals.set(edge.to, { from, edge });
    }
  }
  return arrivals;
}

/** Elements from a start to each place that was asked for. */
type KnownWays = Map<number, readonly ElementId[]>;

/**
 * Elements from a start to a place by how each place was come to; null where it was not.
 *
 * A way that is known already is gone on with, so that asking for each place of a long row is not a
 * walk through the whole row each time.
 */
export function traceArrivals(
  graph: TimeGraph,
  arrivals: ReadonlyMap<number, PlaceArrival>,
  goal: number,
  known: KnownWays = new Map(),
): readonly ElementId[] | null {
  if (!arrivals.has(goal)) return null;
  const rest: ElementId[] = [];
  let at: number | undefined = goal;
  while (at !== undefined && !known.has(at)) {
    const arrival: PlaceArrival = arrivals.get(at) ?? null;
    rest.push(...backOver(graph, at, arrival));
    at = arrival?.from;
  }
  const before = at === undefined ? [] : (known.get(at) ?? []);
  const way = [...before, ...rest.toReversed()];
  known.set(goal, way);
  return way;
}

/** The element of a place, and the flow that led to it; an exit is no element of its own. */
function backOver({ places }: TimeGraph, at: number, arrival: PlaceArrival): readonly ElementId[] {
  const place = places[at];
  const own = place === undefined || place.isExit ? [] : [place.elementId];
  const flowId = arrival?.edge.flowId ?? null;
  return flowId === null ? own : [...own, flowId];
}
