import type { Branch, NetTransition } from '../check/soundness/net.ts';
import type { GraphNode } from '../check/soundness/scopeGraph.ts';
import type { ThreadsPlan } from '../check/soundness/scopePlan.ts';
import { encodeKey } from './encodeKey.ts';
import type { NamedConfig, StateConfigJson } from './machineConfig.ts';
import { placeState } from './placeState.ts';
import type { ScopeContext } from './scopeContext.ts';
import {
  addTransition,
  guardedFlow,
  moveActions,
  placeConfig,
  placeGuard,
  tableConfig,
  transition,
  triggerEvent,
  type TransitionTable,
} from './stateConfig.ts';

/** Where the block leads when it is over. */
export type ThreadsExit = { readonly targetId: string; readonly path: readonly string[] };

type Threads = {
  readonly context: ScopeContext;
  readonly plan: ThreadsPlan;
  readonly exit: ThreadsExit;
  readonly idleIds: readonly string[];
  /** State id -> its ways out. */
  readonly tables: Map<string, TransitionTable>;
  readonly nodes: ReadonlyMap<string, GraphNode>;
};

/**
 * A rigid block as one region per thread.
 *
 * A step of the net is one transition in every region it touches, all under the same guard: XState
 * takes them in one microstep against one configuration, so the step is atomic. The region of the
 * first input leads: only it carries the trace.
 */
export function threadsConfig(
  context: ScopeContext,
  plan: ThreadsPlan,
  exit: ThreadsExit,
): StateConfigJson {
  const id = encodeKey(plan.id);
  const regions = [...Array(plan.regionCount).keys()];
  const idleIds = regions.map((index) => `${id}~r${index}~idle`);
  const graph = [...context.scopes.values()].map((scope) => scope.graph.nodes);
  const nodes = new Map(graph.flatMap((map) => [...map]));
  const threads: Threads = { context, plan, exit, idleIds, tables: new Map(), nodes };
  for (const one of plan.net.transitions) addToRegions(threads, one);
  const empty = { type: 'empty', params: { places: plan.net.places } };
  const isOpen = plan.after === null;
  return {
    id,
    type: 'parallel',
    states: Object.fromEntries(regions.map((index) => [`r${index}`, regionOf(threads, index)])),
    ...(isOpen ? { always: [transition(null, exit.targetId, empty, [])] } : {}),
  };
}

function regionOf(threads: Threads, index: number): StateConfigJson {
  const { plan, context, nodes } = threads;
  const own = plan.net.places.filter((place) => plan.regionOf.get(place) === index);
  const states = own.map((place) => {
    const table = tableOf(threads, encodeKey(place));
    const node = nodes.get(place);
    if (node !== undefined) return [encodeKey(place), placeState(context, node, table)] as const;
    const config = {
      ...placeConfig(place, joinOf(threads, place)),
      ...tableConfig(table, encodeKey(place)),
    };
    return [encodeKey(place), config] as const;
  });
  const id = threads.idleIds[index] ?? '';
  const idle = { id, ...tableConfig(tableOf(threads, id), id) };
  const first = plan.net.places[0] ?? '';
  const initial = plan.regionOf.get(first) === index ? encodeKey(first) : 'idle';
  return { initial, states: { ...Object.fromEntries(states), idle } };
}

function joinOf(threads: Threads, place: string): string {
  const join = threads.plan.net.transitions.find((one) => one.from.includes(place));
  return threads.nodes.get(join?.nodeId ?? '')?.elementId ?? place.split('~')[0] ?? place;
}

function tableOf(threads: Threads, stateId: string): TransitionTable {
  const table = threads.tables.get(stateId) ?? new Map();
  threads.tables.set(stateId, table);
  return table;
}

function addToRegions(threads: Threads, one: NetTransition): void {
  // A leaving end has one transition of its own, out of the whole block: placeState writes it.
  if (one.kind === 'leave') return;
  const isLeaving = one.isExit;
  const touched = isLeaving ? regionsOf(threads, one.from) : touchedRegions(threads, one);
  for (const region of touched) {
    for (const source of sourcesIn(threads, one, region)) addFrom(threads, one, region, source);
  }
}

function touchedRegions(threads: Threads, one: NetTransition): readonly number[] {
  const to = [...one.to, ...one.branches.flatMap((branch) => branch.to)];
  return regionsOf(threads, [...one.from, ...to]);
}

function regionsOf(threads: Threads, places: readonly string[]): readonly number[] {
  return [...new Set(places.map((place) => threads.plan.regionOf.get(place) ?? 0))];
}

/** Places of the region that the step may start from; null stands for its idle state. */
function sourcesIn(
  threads: Threads,
  one: NetTransition,
  region: number,
): readonly (string | null)[] {
  const own = one.from.filter((place) => threads.plan.regionOf.get(place) === region);
  const isFilled = one.to.some((place) => threads.plan.regionOf.get(place) === region);
  if (one.kind === 'orJoin') return isFilled || own.length === 0 ? [...own, null] : own;
  return own.length === 0 ? [null] : own;
}

function addFrom(
  threads: Threads,
  one: NetTransition,
  region: number,
  source: string | null,
): void {
  const sourceId = source === null ? (threads.idleIds[region] ?? '') : encodeKey(source);
  const table = tableOf(threads, sourceId);
  const event = triggerEvent(one.trigger);
  // The others of a leaving step have nothing to do: the leader takes them all out.
  const ways = waysIn(threads, one, region, source).filter(
    (way) => way.leads || (!one.isExit && (way.targetId !== null || source !== null)),
  );
  for (const way of ways) {
    const actions = way.leads ? leaderActions(threads, one) : [];
    const targetId = one.isExit ? threads.exit.targetId : (way.targetId ?? sourceId);
    addTransition(table, event, transition(sourceId, targetId, way.guard, actions));
  }
}

type Way = {
  readonly guard: NamedConfig | undefined;
  readonly targetId: string | null;
  readonly leads: boolean;
};

function waysIn(
  threads: Threads,
  one: NetTransition,
  region: number,
  source: string | null,
): readonly Way[] {
  const fixed = one.to.find((place) => threads.plan.regionOf.get(place) === region);
  const idle = source === null ? null : (threads.idleIds[region] ?? null);
  const targetId = fixed === undefined ? idle : encodeKey(fixed);
  const leads = source !== null && source === one.from[0];
  if (one.kind === 'orJoin') return orWays(one, source, targetId);
  const guard = guardOf(threads, one, source);
  const way = { guard, targetId, leads };
  return one.kind === 'some' ? [...branchWays(threads, one, region, way), way] : [way];
}

function branchWays(
  threads: Threads,
  one: NetTransition,
  region: number,
  { guard, leads }: Way,
): readonly Way[] {
  return one.branches.flatMap((branch: Branch) =>
    branch.to
      .filter((place) => threads.plan.regionOf.get(place) === region)
      .map((place) => ({
        guard: withParams(guard ?? { type: 'go' }, { taken: branch.flow.id }),
        targetId: encodeKey(place),
        leads,
      })),
  );
}

/** The first marked input leads, so each input asks that none before it is marked. */
function orWays(
  one: NetTransition,
  source: string | null,
  targetId: string | null,
): readonly Way[] {
  const guard = { type: 'orReady', params: { join: one.nodeId } };
  if (source === null) return [{ guard, targetId, leads: false }];
  const before = one.from.slice(0, one.from.indexOf(source));
  const first = before.length === 0 ? guard : withParams(guard, { none: before });
  const follower = before.length === 0 ? [] : [{ guard, targetId, leads: false }];
  return [{ guard: first, targetId, leads: true }, ...follower];
}

function guardOf(
  threads: Threads,
  one: NetTransition,
  source: string | null,
): NamedConfig | undefined {
  const node = threads.nodes.get(one.nodeId);
  const flowId = one.exit?.takes === 'one' && node ? guardedFlow(node, one.exit.outs[0]) : null;
  const isAlways = one.trigger.kind === 'always';
  const own = isAlways && node !== undefined ? placeGuard(node, flowId) : undefined;
  const others = one.from.filter((place) => place !== source);
  if (others.length === 0) return own;
  return withParams(own ?? { type: 'go' }, { at: others });
}

function withParams(guard: NamedConfig, params: NamedConfig['params']): NamedConfig {
  return { type: guard.type, params: { ...guard.params, ...params } };
}

function leaderActions(threads: Threads, one: NetTransition): readonly NamedConfig[] {
  const node = threads.nodes.get(one.nodeId);
  const isPlaceExit = one.exit !== null && one.exit.boundaryId === null;
  const from = isPlaceExit && node !== undefined && node.kind !== 'begin' ? node : null;
  if (one.isExit) return moveActions(null, threads.exit.path);
  if (one.kind !== 'some') return moveActions(from, one.path);
  const taken = one.branches.map(({ flow, path }) => ({
    type: 'moveTaken',
    params: { flow: flow.id, path: [...path] },
  }));
  return [...moveActions(from, one.path), ...taken];
}
