import type { ElementId } from '../../model/ids.ts';
import type { RuleContext } from '../rule.ts';
import { buildTimeGraph } from './buildTimeGraph.ts';
import { findWay } from './findWay.ts';
import type { TimeGraph } from './timeGraph.ts';

/** Every way through a process, into every sub-process, for proofs that are not about time. */
export type DrawnWalk = TimeGraph & {
  /** The place where a node is entered; -1 for one that is not there. */
  readonly entry: (id: ElementId) => number;
  /** Elements from a start to the node, both included; null where it is not reached. */
  readonly wayFromStart: (id: ElementId) => readonly ElementId[] | null;
};

/** Flattens the process of a rule with all its sub-processes opened; linear. */
export function drawnWalk({ process, graph }: RuleContext): DrawnWalk {
  const walk = buildTimeGraph(process, graph, { isOpened: (node) => node.type === 'subProcess' });
  const entries = new Map<ElementId, number>();
  for (const [at, place] of walk.places.entries()) {
    if (!place.isExit) entries.set(place.elementId, at);
  }
  const entry = (id: ElementId): number => entries.get(id) ?? -1;
  const wayFromStart = (id: ElementId): readonly ElementId[] | null => {
    const at = entry(id);
    if (walk.starts.includes(at)) return [id];
    const way = findWay(walk, { from: walk.starts, isGoal: (goal) => goal === at });
    return way === null ? null : [...firstOf(walk, way, process.flows), ...way];
  };
  return { ...walk, entry, wayFromStart };
}

/** The start from which a way goes: the only one, or the source of its first flow. */
function firstOf(
  { places, starts }: TimeGraph,
  way: readonly ElementId[],
  flows: RuleContext['process']['flows'],
): readonly ElementId[] {
  const source = flows.find(({ id }) => id === way[0])?.sourceId;
  const known = starts.map((at) => places[at]?.elementId).find((id) => id === source);
  const first = known ?? places[starts[0] ?? -1]?.elementId;
  return first === undefined ? [] : [first];
}
