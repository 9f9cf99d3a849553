import type { NetTransition } from '../check/soundness/net.ts';
import type { GraphNode, ScopeGraph } from '../check/soundness/scopeGraph.ts';
import type { ThreadsPlan } from '../check/soundness/scopePlan.ts';
import type { NamedConfig } from './machineConfig.ts';
import { entered, moveActions, type Movement, type TransitionTable } from './stateConfig.ts';

/** Where the block leads when it is over. */
export type ThreadsExit = Movement & { readonly targetId: string };

/** A rigid block while its states are written. */
export type Threads = {
  readonly graph: ScopeGraph;
  readonly plan: ThreadsPlan;
  readonly exit: ThreadsExit;
  readonly idleIds: readonly string[];
  /** State id -> its ways out. */
  readonly tables: Map<string, TransitionTable>;
};

/** The element that a place belongs to: its node, or the join that a flow leads to. */
export function elementAt({ graph, plan }: Threads, place: string): string {
  const node = graph.nodes.get(place);
  if (node !== undefined) return node.elementId;
  const join = plan.net.transitions.find((one) => one.from.includes(place));
  return graph.nodes.get(join?.nodeId ?? '')?.elementId ?? place.split('~')[0] ?? place;
}

/**
 * Whether an input of an inclusive join is the first that is marked; no guard for the very first.
 */
export function firstOf(one: NetTransition, source: string): NamedConfig | undefined {
  const before = one.from.slice(0, one.from.indexOf(source));
  return before.length === 0 ? undefined : { type: 'none', params: { places: before } };
}

/** A step with several inputs asks that all are marked. */
export function guardOf(one: NetTransition, source: string | null): NamedConfig | undefined {
  const others = one.from.filter((place) => place !== source);
  return others.length === 0 ? undefined : { type: 'all', params: { places: others } };
}

/** What the leader tells: where the tokens go, for a split once for each flow taken. */
export function leaderActions(threads: Threads, one: NetTransition): readonly NamedConfig[] {
  const { nodes } = threads.graph;
  if (one.isExit) return moveActions(threads.exit);
  if (one.kind !== 'some') return moveActions(toMovement(one, nodes));
  return one.branches.flatMap((branch) =>
    moveActions(toMovement(branch, nodes)).map(({ type, params }) => {
      return { type, params: { ...params, taken: branch.flow.id } };
    }),
  );
}

function toMovement(
  { path, to }: { readonly path: readonly string[]; readonly to: readonly string[] },
  nodes: ReadonlyMap<string, GraphNode>,
): Movement {
  return { path, enters: entered(to, nodes) };
}
