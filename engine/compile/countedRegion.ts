import type { NetTransition } from '../check/soundness/net.ts';
import { encodeKey } from './encodeKey.ts';
import type { NamedConfig, StateConfigJson } from './machineConfig.ts';
import {
  addTransition,
  tableConfig,
  transition,
  triggerEvent,
  type TransitionTable,
} from './stateConfig.ts';
import { elementAt, firstOf, guardOf, leaderActions, type Threads } from './threads.ts';

/**
 * The region of one place that can hold several tokens: a state for each number of them.
 *
 * `meta.count` says how many a state stands for. A step of the net moves it down by what it takes
 * and up by what it gives.
 */
export function countedRegion(threads: Threads, place: string, idleId: string): StateConfigJson {
  const capacity = threads.plan.capacities.get(place) ?? 1;
  const ids = [idleId, ...[...Array(capacity).keys()].map((index) => countId(place, index + 1))];
  const elementId = elementAt(threads, place);
  const states = ids.map((id, count) => {
    const table = exitsFrom(threads, place, { ids, count });
    const meta = count === 0 ? {} : { meta: { elementId, place, count } };
    return [count === 0 ? 'idle' : `n${count}`, { id, ...meta, ...tableConfig(table) }] as const;
  });
  return { initial: 'idle', states: Object.fromEntries(states) };
}

function countId(place: string, count: number): string {
  return count === 1 ? encodeKey(place) : `${encodeKey(place)}~${count}`;
}

/** The states of the region by number of tokens, and the number they are left from. */
type At = { readonly ids: readonly string[]; readonly count: number };

function exitsFrom(threads: Threads, place: string, at: At): TransitionTable {
  const table: TransitionTable = new Map();
  for (const one of threads.plan.net.transitions) {
    if (one.kind === 'leave' || one.trigger === null) continue;
    for (const way of waysFrom(one, place, at.count)) addWay(threads, table, { one, way, at });
  }
  return table;
}

function addWay(
  threads: Threads,
  table: TransitionTable,
  { one, way, at }: { readonly one: NetTransition; readonly way: Way; readonly at: At },
): void {
  const leads = way.leads && at.count > 0;
  const to = at.ids[at.count + way.delta];
  if (to === undefined || (way.delta === 0 && !leads)) return;
  const actions = leads ? leaderActions(threads, one) : [];
  const added = transition(at.ids[at.count] ?? null, to, way.guard, actions);
  addTransition(table, triggerEvent(one.trigger), added);
}

type Way = {
  readonly guard: NamedConfig | undefined;
  readonly delta: number;
  readonly leads: boolean;
};

function waysFrom(one: NetTransition, place: string, count: number): readonly Way[] {
  const isInput = one.from.includes(place);
  if (one.kind === 'orJoin') return orWays(one, place, count);
  if (isInput && count === 0) return [];
  const taken = isInput ? -1 : 0;
  const given = one.to.filter((target) => target === place).length;
  const leads = one.from[0] === place;
  const base = { guard: guardOf(one, isInput ? place : null), delta: taken + given, leads };
  if (one.kind !== 'some') return [base];
  return branchSets(one, place).map(({ guard, added }) => {
    return { guard, delta: base.delta + added, leads };
  });
}

function orWays(one: NetTransition, place: string, count: number): readonly Way[] {
  const given = one.to.filter((target) => target === place).length;
  const isFull = one.from.includes(place) && count > 0;
  if (!isFull) return [{ guard: undefined, delta: given, leads: false }];
  const guard = firstOf(one, place);
  const leader = { guard, delta: given - 1, leads: true };
  if (guard === undefined) return [leader];
  return [leader, { guard: undefined, delta: given - 1, leads: false }];
}

type BranchSet = { readonly guard: NamedConfig | undefined; readonly added: number };

/** Every choice among the flows of a split that lead to this place, with the tokens it brings. */
function branchSets(one: NetTransition, place: string): readonly BranchSet[] {
  const leading = one.branches
    .map(({ flow, to }) => ({ id: flow.id, added: to.filter((one) => one === place).length }))
    .filter(({ added }) => added > 0);
  if (leading.length === 0) return [{ guard: undefined, added: 0 }];
  const sets = leading.reduce<(readonly (typeof leading)[number][])[]>(
    (all, branch) => [...all, ...all.map((set) => [...set, branch])],
    [[]],
  );
  return sets.map((set) => {
    const flows = set.map(({ id }) => id);
    const others = leading.map(({ id }) => id).filter((id) => !flows.includes(id));
    const added = set.reduce((sum, branch) => sum + branch.added, 0);
    return { guard: { type: 'takenAlone', params: { flows, others } }, added };
  });
}
