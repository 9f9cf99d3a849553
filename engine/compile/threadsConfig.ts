import { firstStep, type NetTransition } from '../check/soundness/net.ts';
import type { ScopeGraph } from '../check/soundness/scopeGraph.ts';
import type { ThreadsPlan } from '../check/soundness/scopePlan.ts';
import { countedRegion } from './countedRegion.ts';
import { encodeKey } from './encodeKey.ts';
import type { NamedConfig, StateConfigJson } from './machineConfig.ts';
import {
  addTransition,
  eventType,
  placeConfig,
  tableConfig,
  transition,
  triggerEvent,
  type TransitionTable,
} from './stateConfig.ts';
import {
  elementAt,
  firstOf,
  guardOf,
  leaderActions,
  type Threads,
  type ThreadsExit,
} from './threads.ts';

/**
 * A rigid block as one region per thread.
 *
 * A step of the net is one transition in every region it touches, all for the same event: XState
 * takes them in one microstep against one configuration, so the step is atomic. The region of the
 * first input leads: only it tells where the tokens go.
 */
export function threadsConfig(
  graph: ScopeGraph,
  plan: ThreadsPlan,
  exit: ThreadsExit,
): StateConfigJson {
  const id = encodeKey(plan.id);
  const regions = [...Array(plan.regionCount).keys()];
  const idleIds = regions.map((index) => `${id}~r${index}~idle`);
  const threads: Threads = { graph, plan, exit, idleIds, tables: new Map() };
  for (const one of plan.net.transitions) addToRegions(threads, one);
  const over = transition(null, exit.targetId, undefined, []);
  const isOpen = plan.after === null;
  return {
    id,
    type: 'parallel',
    states: Object.fromEntries(regions.map((index) => [`r${index}`, regionOf(threads, index)])),
    ...(isOpen ? { on: { [eventType(graph.id, 'empty')]: [over] } } : {}),
  };
}

function regionOf(threads: Threads, index: number): StateConfigJson {
  const { plan } = threads;
  const own = plan.net.places.filter((place) => {
    return plan.regionOf.get(place) === index && !isBlockBegin(threads, place);
  });
  const [only = ''] = own;
  const id = threads.idleIds[index] ?? '';
  if (plan.capacities.has(only)) return countedRegion(threads, only, id);
  const states = own.map((place) => {
    const table = tableOf(threads, encodeKey(place));
    const config = placeConfig(place, elementAt(threads, place));
    return [encodeKey(place), { ...config, ...tableConfig(table) }] as const;
  });
  const idle = { id, ...tableConfig(tableOf(threads, id)) };
  const first = initialPlaces(threads).find((place) => plan.regionOf.get(place) === index);
  const initial = first === undefined ? 'idle' : encodeKey(first);
  return { initial, states: { ...Object.fromEntries(states), idle } };
}

/** The first place of a block stands for its fork, which is taken as the block is entered. */
function isBlockBegin({ plan }: Threads, place: string): boolean {
  return place === plan.net.places[0] && !plan.net.nodeIds.has(place);
}

function initialPlaces(threads: Threads): readonly string[] {
  const [first = ''] = threads.plan.net.places;
  if (!isBlockBegin(threads, first)) return [first];
  return firstStep(threads.plan.net).to;
}

function tableOf(threads: Threads, stateId: string): TransitionTable {
  const table = threads.tables.get(stateId) ?? new Map();
  threads.tables.set(stateId, table);
  return table;
}

function addToRegions(threads: Threads, one: NetTransition): void {
  // A leaving end takes no step of the machine: its scope is ended as a whole.
  if (one.kind === 'leave' || one.trigger === null) return;
  const touched = one.isExit ? regionsOf(threads, one.from) : touchedRegions(threads, one);
  for (const region of touched) {
    for (const source of sourcesIn(threads, one, region)) addFrom(threads, one, region, source);
  }
}

function touchedRegions(threads: Threads, one: NetTransition): readonly number[] {
  const to = [...one.to, ...one.branches.flatMap((branch) => branch.to)];
  return regionsOf(threads, [...one.from, ...to]);
}

/** Regions of places, without those that count tokens: they are written by countedRegion. */
function regionsOf({ plan }: Threads, places: readonly string[]): readonly number[] {
  const plain = places.filter((place) => !plan.capacities.has(place));
  return [...new Set(plain.map((place) => plan.regionOf.get(place) ?? 0))];
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
  const way = { guard: guardOf(one, source), targetId, leads };
  return one.kind === 'some' ? [...branchWays(threads, one, region, way), way] : [way];
}

function branchWays(
  threads: Threads,
  one: NetTransition,
  region: number,
  { leads }: Way,
): readonly Way[] {
  return one.branches.flatMap((branch) =>
    branch.to
      .filter((place) => threads.plan.regionOf.get(place) === region)
      .map((place) => ({
        guard: { type: 'taken', params: { flow: branch.flow.id } },
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
  if (source === null) return [{ guard: undefined, targetId, leads: false }];
  const guard = firstOf(one, source);
  if (guard === undefined) return [{ guard, targetId, leads: true }];
  return [
    { guard, targetId, leads: true },
    { guard: undefined, targetId, leads: false },
  ];
}
