import type { WorkingMinutes } from '../../model/time.ts';
import type { BoundedGraph } from './cutLoops.ts';
import type { TimeEdge } from './timeGraph.ts';

/** One stop of a walk and the sum when it is left. */
export type WalkStop = {
  readonly at: number;
  /** How it was entered; null at the start. */
  readonly edge: TimeEdge | null;
  readonly sumMinutes: WorkingMinutes;
};

/** Most places, each counted once for every combination of turns already taken. */
const STATES_MAX = 200_000;

/** One knot of loops: `counts` combinations of turns, of which `strides` are single turns. */
type Knot = { readonly counts: number; readonly strides: ReadonlyMap<string, Stride> };
type Stride = { readonly size: number; readonly max: number };

/**
 * The walk with the largest sum, of those that come to an end without taking a bounded way more
 * often than declared; null where there are more than 200,000 states.
 *
 * A state is a place with the turns taken in the knot of loops (strongly connected component)
 * around it; loops that are not tangled do not multiply. Every edge goes to a later state, so each
 * is looked at once: linear in the states.
 */
export function findLongestWalk(graph: BoundedGraph): readonly WalkStop[] | null {
  const { places, order, component } = graph;
  const knots = readKnots(graph, component);
  const base = new Int32Array(places.length);
  let states = 0;
  for (const at of places.keys()) {
    base[at] = states;
    states += component[at] === -1 ? 0 : (knots[component[at] ?? 0]?.counts ?? 1);
    if (states > STATES_MAX) return null;
  }
  const walk = { graph, component, knots, base, states, members: byComponent(order, component) };
  return trace(walk, relaxAll(walk));
}

type Walk = {
  readonly graph: BoundedGraph;
  readonly component: Int32Array;
  readonly knots: readonly Knot[];
  readonly base: Int32Array;
  readonly states: number;
  /** The places of each component, in order. */
  readonly members: readonly (readonly number[])[];
};

/** The best sum with which each state is entered, and how. */
type Arrivals = {
  readonly before: Float64Array;
  readonly from: Int32Array;
  readonly over: (TimeEdge | null)[];
  readonly placeOf: Int32Array;
};

function readKnots({ places }: BoundedGraph, component: Int32Array): readonly Knot[] {
  const knots: { counts: number; readonly strides: Map<string, Stride> }[] = [];
  for (const [at, { edges }] of places.entries()) {
    const mine = component[at] ?? -1;
    if (mine === -1) continue;
    const knot = (knots[mine] ??= { counts: 1, strides: new Map() });
    for (const { to, turn } of edges) {
      if (turn === null || component[to] !== mine || knot.strides.has(turn.elementId)) continue;
      knot.strides.set(turn.elementId, { size: knot.counts, max: turn.max });
      knot.counts *= turn.max + 1;
    }
  }
  return knots;
}

function byComponent(order: readonly number[], component: Int32Array): readonly number[][] {
  const members: number[][] = [];
  for (const at of order) {
    const mine = component[at] ?? -1;
    if (mine !== -1) (members[mine] ??= []).push(at);
  }
  return members;
}

function relaxAll(walk: Walk): Arrivals {
  const { graph, base, states } = walk;
  const arrivals: Arrivals = {
    before: new Float64Array(states).fill(Number.NEGATIVE_INFINITY),
    from: new Int32Array(states).fill(-1),
    over: Array.from({ length: states }, () => null),
    placeOf: new Int32Array(states),
  };
  for (const start of graph.starts) arrivals.before[base[start] ?? 0] = 0;
  for (const place of statesInOrder(walk)) relax(walk, arrivals, place);
  return arrivals;
}

/** A place with the turns taken in its knot. */
type Counted = { readonly at: number; readonly count: number; readonly state: number };

/** Every state, so that each edge goes to a later one. */
function* statesInOrder({ members, knots, base }: Walk): Generator<Counted> {
  for (const [number, places] of members.entries()) {
    const counts = knots[number]?.counts ?? 1;
    for (let count = 0; count < counts; count += 1) {
      for (const at of places) yield { at, count, state: (base[at] ?? 0) + count };
    }
  }
}

function relax(walk: Walk, arrivals: Arrivals, place: Counted): void {
  const { state, at } = place;
  const before = arrivals.before[state] ?? Number.NEGATIVE_INFINITY;
  arrivals.placeOf[state] = at;
  if (before === Number.NEGATIVE_INFINITY) return;
  for (const edge of edgesOf(walk, at)) {
    const target = stateBehind(walk, place, edge);
    const after = edge.isRestart ? 0 : before + edge.minutes;
    if (target === null || after <= (arrivals.before[target] ?? 0)) continue;
    arrivals.before[target] = after;
    arrivals.from[target] = state;
    arrivals.over[target] = edge;
  }
}

function edgesOf({ graph }: Walk, at: number): readonly TimeEdge[] {
  return graph.places[at]?.edges ?? [];
}

/** The state that an edge leads to; null when its bound is reached. */
function stateBehind(walk: Walk, { at, count }: Counted, edge: TimeEdge): number | null {
  const { component, knots, base } = walk;
  const first = base[edge.to] ?? 0;
  const mine = component[at] ?? -1;
  if (component[edge.to] !== mine) return first;
  const stride = edge.turn === null ? undefined : knots[mine]?.strides.get(edge.turn.elementId);
  if (stride === undefined) return first + count;
  const taken = Math.floor(count / stride.size) % (stride.max + 1);
  return taken === stride.max ? null : first + count + stride.size;
}

/** States from which a walk comes to an end without breaking a bound. */
function findEnding(walk: Walk): Uint8Array {
  const ending = new Uint8Array(walk.states);
  for (const place of [...statesInOrder(walk)].toReversed()) {
    const edges = edgesOf(walk, place.at);
    const isEnding = edges.some((edge) => {
      const next = stateBehind(walk, place, edge);
      return next !== null && ending[next] === 1;
    });
    if (edges.length === 0 || isEnding) ending[place.state] = 1;
  }
  return ending;
}

function trace(walk: Walk, arrivals: Arrivals): readonly WalkStop[] {
  const { before, from, over, placeOf } = arrivals;
  const stops: WalkStop[] = [];
  let left: number | null = null;
  for (let state = findBest(walk, arrivals); state !== -1; state = from[state] ?? -1) {
    const edge = over[state] ?? null;
    const sumMinutes: number = left ?? sumAt(walk, arrivals, state);
    stops.push({ at: placeOf[state] ?? 0, edge, sumMinutes });
    left = edge === null ? null : (before[from[state] ?? 0] ?? 0) + edge.minutes;
  }
  return stops.toReversed();
}

/** Of equal sums an end event wins: its path shows the whole way. */
function findBest(walk: Walk, arrivals: Arrivals): number {
  const ending = findEnding(walk);
  const isEnd = (state: number): boolean =>
    walk.graph.places[arrivals.placeOf[state] ?? 0]?.isEnd === true;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const state of arrivals.before.keys()) {
    const sum = sumAt(walk, arrivals, state);
    const isTie = sum === most && isEnd(state) && !isEnd(best);
    if (ending[state] === 0 || (sum <= most && !isTie)) continue;
    best = state;
    most = sum;
  }
  return best;
}

function sumAt({ graph }: Walk, { before, placeOf }: Arrivals, state: number): number {
  const minutes = graph.places[placeOf[state] ?? 0]?.minutes ?? 0;
  return (before[state] ?? Number.NEGATIVE_INFINITY) + minutes;
}
