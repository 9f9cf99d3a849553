import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { buildTimeGraph } from '../time/buildTimeGraph.ts';
import { cutLoops } from '../time/cutLoops.ts';
import { findLongestWalk, type WalkStop } from '../time/findLongestWalk.ts';
import { findWay } from '../time/findWay.ts';
import type { TimeOptions } from '../time/timeBuilding.ts';
import type { TimeGraph } from '../time/timeGraph.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';

/** The longest way through a process by step budgets. */
export type LongestPath = {
  readonly sumMinutes: WorkingMinutes;
  /** Nodes and flows from a start, in order; one that is passed again stands there again. */
  readonly path: readonly ElementId[];
  /**
   * Sum behind each element of the path, counted since the last restart of the clock; that of a
   * restarting step is the one before it.
   */
  readonly sums: readonly WorkingMinutes[];
  /** False where loops are too tangled to be tried: then they are counted for one pass only. */
  readonly isProved: boolean;
};

/**
 * Finds the path with the largest sum of working minutes, without walking paths one by one.
 *
 * One after another adds up; of branches, parallel or chosen, the longest counts. Counted are
 * budgets of activities that count (`counted`) while the clock runs; a step that pauses the clock
 * adds nothing, a step that restarts it sets the sum to zero behind it. A wait for an event counts
 * its timer, or the shortest timer that ends it; leaving a step by a timer on its border counts the
 * timer, by another event on its border the whole step. A flow that goes back is taken as often as
 * its `lt:maxTurns` says, and not at all where it declares no bound (`loop-unbounded` tells so);
 * with `lt:counted="false"` the repetition lies within the budgets and adds nothing. A sub-process
 * or call with a budget of its own counts that; without, its inside; what is restarted inside a
 * call does not shorten the way around it.
 *
 * A looping activity counts as often as it is done in a row (its maximum, a number of items one
 * after the other), once where that is not said; each turn is counted as the first one. An event
 * sub-process comes after its timer, or behind anything around it. Compensation counts everything
 * that it carries out.
 *
 * `counts` limits the sum to some elements; `called` comes from `longestPaths`.
 */
export function findLongestPath(
  process: ProcessModel,
  graph: ProcessGraph,
  options: Pick<TimeOptions, 'counts' | 'called'> = {},
): LongestPath {
  const time = buildTimeGraph(process, graph, options);
  const bounded = cutLoops(time);
  const walk = findLongestWalk(bounded);
  const calls = process.nodes.filter((node) => node.type === 'callActivity');
  const isSure = calls.every(({ calledId }) => options.called?.get(calledId)?.isProved ?? true);
  const found = toPath(time, walk ?? findLongestWalk(onePass(bounded)) ?? []);
  return { ...found, isProved: walk !== null && isSure };
}

function onePass<Graph extends TimeGraph>(graph: Graph): Graph {
  const places = graph.places.map((place) => ({
    ...place,
    edges: place.edges.filter(({ turn }) => turn === null),
  }));
  return { ...graph, places };
}

function toPath(time: TimeGraph, walk: readonly WalkStop[]): Omit<LongestPath, 'isProved'> {
  const path: ElementId[] = [];
  const sums: WorkingMinutes[] = [];
  let before: WalkStop | null = null;
  for (const stop of walk) {
    for (const elementId of stepTo(time, before, stop)) {
      path.push(elementId);
      sums.push(before === null ? 0 : before.sumMinutes);
    }
    const place = time.places[stop.at];
    // The exit of a sub-process is no element of its own: it stands where it is entered.
    if (place !== undefined && !place.isExit) {
      path.push(place.elementId);
      sums.push(stop.sumMinutes);
    }
    before = stop;
  }
  return { sumMinutes: before === null ? 0 : before.sumMinutes, path, sums };
}

/** What is passed between two stops: what is done again in no time of its own, and the flow. */
function stepTo(time: TimeGraph, before: WalkStop | null, { edge }: WalkStop): ElementId[] {
  if (before === null || edge === null) return [];
  const again = edge.leaves === null ? [] : repetition(time, before.at, edge.leaves);
  return edge.flowId === null ? [...again] : [...again, edge.flowId];
}

function repetition(time: TimeGraph, from: number, goal: number): readonly ElementId[] {
  return findWay(time, { from: [from], isGoal: (at) => at === goal }) ?? [];
}
