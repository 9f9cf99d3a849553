import type { ElementId } from '../../model/ids.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { TimeEdge, TimeGraph } from './timeGraph.ts';

/** The part of one agency: its steps that count, and the time it promised for them together. */
export type PromisedPart = {
  readonly elementIds: ReadonlySet<ElementId>;
  readonly minutes: WorkingMinutes;
};

/** The way on which most is promised, with the sum behind each element. */
export type PromisedWay = {
  readonly sumMinutes: WorkingMinutes;
  readonly path: readonly ElementId[];
  readonly sums: readonly WorkingMinutes[];
};

const STATES_MAX = 200_000;

/** A place, and as bits the parts that have begun. */
type State = { readonly at: number; readonly begun: number };
type Arrival = { readonly state: State; readonly edge: TimeEdge } | null;

/**
 * The way from a start on which the parts that take part promised the most together; each counts
 * once, all anew behind a restart. Null where there are more than 200,000 states (a place with the
 * parts that have begun).
 */
export function findPromisedWay(
  graph: TimeGraph,
  parts: readonly PromisedPart[],
): PromisedWay | null {
  if (graph.places.length * 2 ** parts.length > STATES_MAX) return null;
  const bitsAt = graph.places.map(({ elementId }) => bitOf(parts, elementId));
  const sumOf = (begun: number): number =>
    parts.reduce((sum, { minutes }, bit) => sum + ((begun >> bit) & 1) * minutes, 0);
  const reached = reach(graph, bitsAt);
  let best: State | null = null;
  for (const { state } of reached.values()) {
    const isBetter = best === null || sumOf(state.begun) > sumOf(best.begun);
    if (isBetter) best = state;
  }
  return best === null ? { sumMinutes: 0, path: [], sums: [] } : wayTo(graph, reached, best, sumOf);
}

/** Inner lanes stand behind those around them and win. */
function bitOf(parts: readonly PromisedPart[], elementId: ElementId): number {
  const bit = parts.findLastIndex(({ elementIds }) => elementIds.has(elementId));
  return bit === -1 ? 0 : 1 << bit;
}

type Reached = Map<number, { readonly state: State; readonly by: Arrival }>;

function reach({ places, starts }: TimeGraph, bitsAt: readonly number[]): Reached {
  const reached: Reached = new Map();
  const keyOf = ({ at, begun }: State): number => begun * places.length + at;
  const enter = (at: number, begun: number, by: Arrival): void => {
    const state = { at, begun: begun | (bitsAt[at] ?? 0) };
    if (!reached.has(keyOf(state))) reached.set(keyOf(state), { state, by });
  };
  for (const start of starts) enter(start, 0, null);
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const { state } of reached.values()) {
    for (const edge of places[state.at]?.edges ?? []) {
      enter(edge.to, edge.isRestart ? 0 : state.begun, { state, edge });
    }
  }
  return reached;
}

function wayTo(
  { places }: TimeGraph,
  reached: Reached,
  goal: State,
  sumOf: (begun: number) => number,
): PromisedWay {
  const path: ElementId[] = [];
  const sums: WorkingMinutes[] = [];
  let state: State | null = goal;
  while (state !== null) {
    const place = places[state.at];
    const by: Arrival = reached.get(state.begun * places.length + state.at)?.by ?? null;
    if (place !== undefined && !place.isExit) {
      path.push(place.elementId);
      sums.push(sumOf(state.begun));
    }
    if (by !== null && by.edge.flowId !== null) {
      path.push(by.edge.flowId);
      sums.push(sumOf(by.state.begun));
    }
    state = by?.state ?? null;
  }
  const sumMinutes = sumOf(goal.begun);
  return { sumMinutes, path: path.toReversed(), sums: sums.toReversed() };
}
