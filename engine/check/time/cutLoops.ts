import { findComponents } from './findComponents.ts';
import type { TimeEdge, TimeGraph, TimePlace } from './timeGraph.ts';

/** A graph in which only ways with a declared bound go back. */
export type BoundedGraph = TimeGraph & {
  /** Places so that every edge without a bound goes to a later one. */
  readonly order: readonly number[];
  /**
   * Number of the knot of loops around each place, rising along every edge; -1 where no start
   * leads. Ways within the budgets belong to it, although they are no longer there.
   */
  readonly component: Int32Array;
  /** Ways that go back without a declared bound; they are left out of the places. */
  readonly unbounded: readonly { readonly from: number; readonly edge: TimeEdge }[];
};

/**
 * Makes every loop bounded: ways back without a declared bound are taken out and named; a way back
 * whose repetition lies within the budgets is replaced by what can follow the repetition, because
 * only that adds time. Linear but for those replacements.
 */
export function cutLoops(graph: TimeGraph): BoundedGraph {
  const { starts } = graph;
  const isCounted = (edge: TimeEdge): boolean => edge.turn !== null && !edge.isWithinBudgets;
  const first = walkDepthFirst(graph, (edge) => edge.turn === null);
  const unbounded = graph.places.flatMap(({ edges }, from) =>
    edges.flatMap((edge) => (first.backEdges.has(edge) ? [{ from, edge }] : [])),
  );
  const kept = graph.places.map((place) => without(place, (edge) => first.backEdges.has(edge)));
  const repeated = findComponents(
    kept.map(({ edges }) => edges.filter((edge) => !isCounted(edge)).map(({ to }) => to)),
    // Also what only a counted way leads to.
    [...kept.keys()],
  );
  const places = kept.map((place, from) =>
    shortenTurns({ kept, repeated, isCounted }, place, from),
  );
  const { order } = walkDepthFirst({ places, starts }, (edge) => edge.turn === null);
  const component = findComponents(
    kept.map(({ edges }) => edges.map(({ to }) => to)),
    starts,
  );
  return { places, starts, order, component, unbounded };
}

type Turning = {
  readonly kept: readonly TimePlace[];
  /** Component of each place over all ways but those whose turns are counted. */
  readonly repeated: Int32Array;
  readonly isCounted: (edge: TimeEdge) => boolean;
};

/** Takes the ways back within the budgets out of a place and adds what can follow them. */
function shortenTurns(turning: Turning, place: TimePlace, from: number): TimePlace {
  const { kept, repeated, isCounted } = turning;
  const back = place.edges.find((edge) => edge.isWithinBudgets);
  if (back === undefined) return place;
  const inside = repeated[from];
  // One that does not go back by itself needs no bound: the loop around it has one.
  const rest = without(place, (edge) => edge.isWithinBudgets && repeated[edge.to] === inside);
  const plain = rest.edges.map(unbound);
  if (plain.length === place.edges.length) return { ...place, edges: plain };
  const leaving = kept.flatMap(({ edges }, at) => {
    if (repeated[at] !== inside || at === from) return [];
    const out = edges.filter((edge) => isCounted(edge) || repeated[edge.to] !== inside);
    return out.map((edge) => ({ ...unbound(edge), minutes: place.minutes, leaves: at }));
  });
  return { ...place, edges: [...plain, ...leaving] };
}

function unbound(edge: TimeEdge): TimeEdge {
  return edge.isWithinBudgets ? { ...edge, turn: null } : edge;
}

function without(place: TimePlace, isOut: (edge: TimeEdge) => boolean): TimePlace {
  return { ...place, edges: place.edges.filter((edge) => !isOut(edge)) };
}

/**
 * Orders the places so that every edge walked but the back edges goes forward; iterative, so depth
 * is no limit.
 */
function walkDepthFirst(
  { places, starts }: TimeGraph,
  isWalked: (edge: TimeEdge) => boolean,
): { readonly order: readonly number[]; readonly backEdges: ReadonlySet<TimeEdge> } {
  const state = new Uint8Array(places.length);
  const finished: number[] = [];
  const backEdges = new Set<TimeEdge>();
  const enter = (at: number): Visit => {
    state[at] = ENTERED;
    return { at, edges: (places[at]?.edges ?? []).filter(isWalked).values() };
  };
  const walkFrom = (root: number): void => {
    const stack = [enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { value: edge } = top.edges.next();
      if (edge === undefined) {
        state[top.at] = LEFT;
        finished.push(top.at);
        stack.pop();
      } else if (state[edge.to] === ENTERED) backEdges.add(edge);
      else if (state[edge.to] !== LEFT) stack.push(enter(edge.to));
    }
  };
  // Places behind a bounded way only are walked too, or nothing would order them.
  for (const root of [...starts, ...places.keys()]) if (state[root] === 0) walkFrom(root);
  return { order: finished.toReversed(), backEdges };
}

const ENTERED = 1;
const LEFT = 2;
type Visit = { readonly at: number; readonly edges: Iterator<TimeEdge, undefined> };
