import type { ElementId } from '../../model/ids.ts';
import { isActivity, type FlowNode, type ProcessModel } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';
import { compensationMinutes } from './compensationMinutes.ts';
import { flattenProcess, type Edge, type Place } from './flattenProcess.ts';

/** The longest way through a process by step budgets. */
export type LongestPath = {
  readonly sumMinutes: WorkingMinutes;
  /** Nodes and flows from a start, in order. */
  readonly path: readonly ElementId[];
  /** Sum after each node of the path, counted since the last restart of the clock. */
  readonly sums: ReadonlyMap<ElementId, WorkingMinutes>;
};

/** How the longest way comes to a place. */
type Arrivals = Map<number, { readonly from: number; readonly edge: Edge }>;

/**
 * Finds the path with the largest sum of counted budgets (working minutes), in time linear in the
 * drawing.
 *
 * One after another adds up; of branches, parallel or chosen, the longest counts. Counted are
 * budgets of activities that count (`counted`) while the clock runs; a step that pauses the clock
 * adds nothing, a step that restarts it sets the sum to zero behind it. A loop counts one pass: the
 * flow back to an element already on the path is not taken, an activity with a loop marker counts
 * its budget. A sub-process or call with a budget of its own counts that; without, its inside.
 * Leaving a step by an event on its border counts the whole budget of the step, leaving a process
 * or sub-process by an event sub-process all that is in it. Compensation counts the budgets of its
 * handlers. Time spent waiting for events is not a budget. `called` comes from `calledMinutes`.
 */
export function findLongestPath(
  process: ProcessModel,
  graph: ProcessGraph,
  called: ReadonlyMap<ElementId, WorkingMinutes>,
): LongestPath {
  const own = (node: FlowNode): WorkingMinutes => minutesOf(node, called);
  const handlers = { minutesOf: own, known: new Map<ElementId, WorkingMinutes>() };
  const { places, starts } = flattenProcess(process, graph, (node) => {
    return own(node) + compensationMinutes(graph, node, handlers);
  });
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

function minutesOf(node: FlowNode, called: ReadonlyMap<ElementId, WorkingMinutes>): WorkingMinutes {
  if (!isActivity(node) || !node.counted || node.clock !== 'run') return 0;
  const inside = node.type === 'callActivity' ? called.get(node.calledId) : undefined;
  return node.budgetMinutes ?? inside ?? 0;
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
    const { elementId } = place;
    if (elementId !== null && !sums.has(elementId)) sums.set(elementId, sumAt(place, before[at]));
    path.push(...[elementId, flowId].filter((id) => id !== null));
  }
  const forward = path.toReversed();
  return {
    sumMinutes: sumAt(places[end], before[end]),
    path: [...new Set(forward)],
    sums: new Map([...sums].toReversed()),
  };
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
