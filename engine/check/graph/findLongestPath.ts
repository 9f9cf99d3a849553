import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';

/** The longest way through a process by step budgets. */
export type LongestPath = {
  readonly sumMinutes: WorkingMinutes;
  /** Nodes and flows from a start, in order. */
  readonly path: readonly ElementId[];
  /** Sum after each node of the path, counted since the last restart of the clock. */
  readonly sums: ReadonlyMap<ElementId, WorkingMinutes>;
};

type Edge = { readonly to: number; readonly flowId: ElementId | null };
/** How the longest way comes to a place. */
type Arrivals = Map<number, { readonly from: number; readonly edge: Edge }>;
/** One place of the flattened process: a node, or the exit of a sub-process. */
type Place = {
  readonly elementId: ElementId;
  readonly minutes: WorkingMinutes;
  readonly isRestart: boolean;
  readonly isEnd: boolean;
  readonly edges: Edge[];
};

/**
 * Finds the path with the largest sum of counted budgets (working minutes), in time linear in the
 * drawing.
 *
 * One after another adds up; of branches, parallel or chosen, the longest counts. Counted are
 * budgets of activities that count (`counted`) while the clock runs; a step that pauses the clock
 * adds nothing, a step that restarts it sets the sum to zero behind it. A loop counts one pass: the
 * flow back to an element already on the path is not taken. A sub-process with a budget of its own
 * counts that; without, its inside. Leaving a step by an event on its border counts the whole
 * budget of the step. Time spent waiting for events is not a budget.
 */
export function findLongestPath(process: ProcessModel, graph: ProcessGraph): LongestPath {
  const { places, starts } = flatten(process, graph);
  const { order, backEdges } = walkDepthFirst(places, starts);
  const before = places.map(() => Number.NEGATIVE_INFINITY);
  const arrivals: Arrivals = new Map();
  for (const start of starts) before[start] = 0;
  for (const at of order) {
    const after = sumBehind(places[at], before[at]);
    for (const edge of places[at]?.edges ?? []) {
      if (backEdges.has(edge) || after <= (before[edge.to] ?? 0)) continue;
      before[edge.to] = after;
      arrivals.set(edge.to, { from: at, edge });
    }
  }
  const better = (best: number, at: number): number =>
    isBetter(places, before, { at, than: best }) ? at : best;
  return trace(places, before, { end: order.reduce(better, starts[0] ?? -1), arrivals });
}

function sumBehind(place: Place | undefined, before: number | undefined): WorkingMinutes {
  return place?.isRestart === true ? 0 : sumAt(place, before);
}

function sumAt(place: Place | undefined, before: number | undefined): WorkingMinutes {
  return (before ?? 0) + (place?.minutes ?? 0);
}

/** Of equal sums an end event wins: its path shows the whole way. */
function isBetter(
  places: readonly Place[],
  before: readonly number[],
  { at, than }: { readonly at: number; readonly than: number },
): boolean {
  const [mine, other] = [sumAt(places[at], before[at]), sumAt(places[than], before[than])];
  if (mine !== other) return mine > other;
  return places[at]?.isEnd === true && places[than]?.isEnd !== true;
}

function trace(
  places: readonly Place[],
  before: readonly number[],
  {
    end,
    arrivals,
  }: {
    readonly end: number;
    readonly arrivals: Arrivals;
  },
): LongestPath {
  const path: ElementId[] = [];
  const sums = new Map<ElementId, WorkingMinutes>();
  for (let at: number | undefined = end; at !== undefined; at = arrivals.get(at)?.from) {
    const place = places[at];
    if (place === undefined) break;
    const flowId = arrivals.get(at)?.edge.flowId ?? null;
    // The exit of a sub-process is no element of its own: it stands where it is entered.
    if (!sums.has(place.elementId)) sums.set(place.elementId, sumAt(place, before[at]));
    path.push(place.elementId, ...(flowId === null ? [] : [flowId]));
  }
  const forward = path.toReversed();
  return {
    sumMinutes: sumAt(places[end], before[end]),
    path: [...new Set(forward)],
    sums: new Map([...sums].toReversed()),
  };
}

function flatten(
  process: ProcessModel,
  graph: ProcessGraph,
): { readonly places: readonly Place[]; readonly starts: readonly number[] } {
  const places: Place[] = process.nodes.map(toPlace);
  const indexOf = new Map(process.nodes.map((node, index) => [node.id, index]));
  const exitOf = new Map<ElementId, number>();
  for (const node of process.nodes) {
    if (!isOpened(node)) continue;
    exitOf.set(node.id, places.length);
    places.push({ elementId: node.id, minutes: 0, isRestart: false, isEnd: false, edges: [] });
  }
  const link = (
    from: number | undefined,
    to: number | undefined,
    flowId: ElementId | null,
  ): void => {
    if (from !== undefined && to !== undefined) places[from]?.edges.push({ to, flowId });
  };
  for (const node of process.nodes) {
    const leave = exitOf.get(node.id) ?? indexOf.get(node.id);
    for (const flow of graph.outgoing(node.id)) link(leave, indexOf.get(flow.targetId), flow.id);
    for (const event of graph.boundaries(node.id)) link(leave, indexOf.get(event.id), null);
    if (graph.outgoing(node.id).length === 0) link(leave, exitOf.get(node.parentId), null);
    if (!isOpened(node)) continue;
    for (const start of graph.starts(node.id))
      link(indexOf.get(node.id), indexOf.get(start.id), null);
  }
  const starts = graph.starts(process.id).flatMap((start) => indexOf.get(start.id) ?? []);
  return { places, starts };
}

function toPlace(node: FlowNode): Place {
  const isActivity = 'budgetMinutes' in node;
  const isCounted = isActivity && node.counted && node.clock === 'run';
  return {
    elementId: node.id,
    minutes: isCounted ? (node.budgetMinutes ?? 0) : 0,
    isRestart: isActivity && node.clock === 'restart',
    isEnd: node.type === 'endEvent',
    edges: [],
  };
}

/** A sub-process is walked through when nothing is said about it as a whole. */
function isOpened(node: FlowNode): boolean {
  return (
    node.type === 'subProcess' &&
    node.budgetMinutes === null &&
    node.clock === 'run' &&
    node.counted
  );
}

/**
 * Orders the places so that every edge but the back edges goes forward; iterative, so depth is no
 * limit.
 */
function walkDepthFirst(
  places: readonly Place[],
  starts: readonly number[],
): { readonly order: readonly number[]; readonly backEdges: ReadonlySet<Edge> } {
  const state = new Uint8Array(places.length);
  const finished: number[] = [];
  const backEdges = new Set<Edge>();
  for (const start of starts) {
    const stack = state[start] === 0 ? [{ at: start, next: 0 }] : [];
    state[start] = 1;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = places[top.at]?.edges[top.next];
      top.next += 1;
      if (edge === undefined) {
        state[top.at] = 2;
        finished.push(top.at);
        stack.pop();
      } else if (state[edge.to] === 1) {
        backEdges.add(edge);
      } else if (state[edge.to] === 0) {
        state[edge.to] = 1;
        stack.push({ at: edge.to, next: 0 });
      }
    }
  }
  return { order: finished.toReversed(), backEdges };
}
