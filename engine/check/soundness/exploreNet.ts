import type { Net, NetTransition } from './net.ts';
import type { JoinReach } from './orReach.ts';

/** A marking: the marked places, as a sorted list of their numbers. */
type Marking = readonly number[];

/** A step of a counterexample: the transition and, for a split, which flows were taken. */
export type Fired = { readonly transition: NetTransition; readonly taken: readonly number[] };

/** What exploring all markings shows. */
export type Exploration = {
  readonly isComplete: boolean;
  readonly markingCount: number;
  /** Place that would get a second token. */
  readonly unsafe: { readonly place: string; readonly path: readonly Fired[] } | null;
  /** Tokens that can never move again. */
  readonly deadlock: { readonly places: readonly string[]; readonly path: readonly Fired[] } | null;
  /** The closing join fires while other tokens are in the block. */
  readonly leftBehind: {
    readonly places: readonly string[];
    readonly path: readonly Fired[];
  } | null;
  /** A marking from which the block cannot end, though something can always move. */
  readonly trapped: { readonly places: readonly string[]; readonly path: readonly Fired[] } | null;
  readonly fired: ReadonlySet<NetTransition>;
  /** Place -> places that can be marked together with it. */
  readonly together: ReadonlyMap<string, ReadonlySet<string>>;
};

type Seen = {
  readonly marking: Marking;
  readonly parent: Seen | null;
  readonly by: Fired | null;
  readonly sources: Seen[];
  canEnd: boolean;
};
type Move = {
  readonly fired: Fired;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

type Exploring = {
  readonly net: Net;
  readonly number: ReadonlyMap<string, number>;
  readonly reach: (joinId: string) => JoinReach;
  readonly fired: Set<NetTransition>;
  readonly together: Map<string, Set<string>>;
  unsafe: Exploration['unsafe'];
  deadlock: Exploration['deadlock'];
  leftBehind: Exploration['leftBehind'];
};

/** Limits of one exploration; above it the answer is "not complete". */
export const MARKING_LIMIT = 20_000;

const SUBSET_LIMIT = 8;

/** Walks all markings, breadth first, so that the first counterexample is a shortest one. */
export function exploreNet(net: Net, reach: (joinId: string) => JoinReach): Exploration {
  const number = new Map(net.places.map((place, index) => [place, index]));
  const nothing = { unsafe: null, deadlock: null, leftBehind: null };
  const seen = { fired: new Set<NetTransition>(), together: new Map<string, Set<string>>() };
  const exploring: Exploring = { net, number, reach, ...seen, ...nothing };
  const first: Seen = { marking: [0], parent: null, by: null, sources: [], canEnd: false };
  const queue: Seen[] = [first];
  const known = new Map<string, Seen>([['0', first]]);
  let isComplete = true;
  for (let index = 0; index < queue.length; index += 1) {
    if (queue.length > MARKING_LIMIT) {
      isComplete = false;
      break;
    }
    const from = queue[index] as Seen;
    visit(exploring, from, (marking, by) => {
      const key = marking.join(' ');
      const seen = known.get(key);
      if (seen !== undefined) return void seen.sources.push(from);
      const next: Seen = { marking, parent: from, by, sources: [from], canEnd: false };
      known.set(key, next);
      queue.push(next);
    });
  }
  const { unsafe, deadlock, leftBehind, fired, together } = exploring;
  const trapped = isComplete && unsafe === null ? findTrapped(exploring, queue) : null;
  const verdicts = { unsafe, deadlock, leftBehind, trapped, fired, together };
  return { isComplete, markingCount: queue.length, ...verdicts };
}

function findTrapped(exploring: Exploring, all: readonly Seen[]): Exploration['trapped'] {
  const ending = new Set(all.filter((seen) => seen.canEnd));
  for (const seen of ending) for (const source of seen.sources) ending.add(source);
  const trapped = all.find((seen) => !ending.has(seen));
  if (trapped === undefined) return null;
  return { places: names(exploring, trapped.marking), path: pathTo(trapped) };
}

function visit(
  exploring: Exploring,
  seen: Seen,
  push: (marking: Marking, by: Fired) => void,
): void {
  noteTogether(exploring, seen.marking);
  seen.canEnd = seen.marking.length === 0;
  const moves = exploring.net.transitions.flatMap((one) => movesOf(exploring, one, seen.marking));
  if (moves.length === 0 && seen.marking.length > 0) {
    exploring.deadlock ??= { places: names(exploring, seen.marking), path: pathTo(seen) };
  }
  for (const move of moves) {
    exploring.fired.add(move.fired.transition);
    const next = apply(exploring, seen, move);
    if (next !== null) push(next, move.fired);
  }
}

function apply(exploring: Exploring, seen: Seen, move: Move): Marking | null {
  const rest = seen.marking.filter((place) => !move.from.includes(place));
  const { transition } = move.fired;
  if (transition.kind === 'leave' || transition.isExit) seen.canEnd = true;
  if (transition.kind === 'leave') return null;
  if (transition.isExit) {
    const path = [...pathTo(seen), move.fired];
    if (rest.length > 0) exploring.leftBehind ??= { places: names(exploring, rest), path };
    return null;
  }
  const next = [...rest, ...move.to].toSorted((left, right) => left - right);
  const twice = next.find((place, index) => place === next[index + 1]);
  if (twice === undefined) return next;
  const place = exploring.net.places[twice] ?? '';
  exploring.unsafe ??= { place, path: [...pathTo(seen), move.fired] };
  return null;
}

function movesOf(
  exploring: Exploring,
  transition: NetTransition,
  marking: Marking,
): readonly Move[] {
  const numbers = (places: readonly string[]): number[] =>
    places.map((place) => exploring.number.get(place) ?? -1);
  const from = numbers(transition.from);
  const to = numbers(transition.to);
  const marked = from.filter((place) => marking.includes(place));
  if (transition.kind === 'orJoin') {
    if (!isOrReady(exploring, transition, marking, marked)) return [];
    return [{ fired: { transition, taken: [] }, from: marked, to }];
  }
  if (marked.length < from.length) return [];
  if (transition.kind !== 'some') return [{ fired: { transition, taken: [] }, from, to }];
  return takenSets(transition).map((taken) => ({
    fired: { transition, taken },
    from,
    to: taken.flatMap((index) => numbers(transition.branches[index]?.to ?? [])),
  }));
}

function isOrReady(
  exploring: Exploring,
  transition: NetTransition,
  marking: Marking,
  marked: readonly number[],
): boolean {
  const reach = exploring.reach(transition.nodeId);
  const full = new Set(names(exploring, marked));
  const others = names(exploring, marking).filter((place) => !transition.from.includes(place));
  return marked.length > 0 && others.every((place) => !keepsWaiting(reach[place], full));
}

/**
 * Whether a token with that reach can still come to an empty flow of the join, and to no full one.
 */
export function keepsWaiting(
  reach: readonly string[] | undefined,
  full: ReadonlySet<string>,
): boolean {
  return reach !== undefined && reach.length > 0 && reach.every((input) => !full.has(input));
}

/** The sets of flows an inclusive split may take; unconditional ones always. */
function takenSets(transition: NetTransition): readonly (readonly number[])[] {
  const indexes = transition.branches.map((_, index) => index);
  const flowAt = (index: number) => transition.branches[index]?.flow;
  const fixed = indexes.filter((index) => isUnconditional(flowAt(index)));
  const defaults = indexes.filter((index) => flowAt(index)?.isDefault === true);
  const free = indexes.filter((index) => !fixed.includes(index) && !defaults.includes(index));
  const chosen = free.length > SUBSET_LIMIT ? [free, ...free.map((one) => [one])] : subsets(free);
  const sets = chosen.map((set) => [...fixed, ...(set.length === 0 ? defaults : set)]);
  return sets.filter((set) => set.length > 0);
}

function isUnconditional(
  flow: { condition: string | null; isDefault: boolean } | undefined,
): boolean {
  return flow?.condition === null && !flow.isDefault;
}

function subsets(items: readonly number[]): readonly (readonly number[])[] {
  return items.reduce<(readonly number[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}

function noteTogether({ net, together }: Exploring, marking: Marking): void {
  for (const one of marking) {
    const place = net.places[one] ?? '';
    const others = together.get(place) ?? new Set();
    together.set(place, others);
    for (const other of marking) if (other !== one) others.add(net.places[other] ?? '');
  }
}

function names(exploring: Exploring, marking: Marking): readonly string[] {
  return marking.map((place) => exploring.net.places[place] ?? '');
}

function pathTo(seen: Seen): readonly Fired[] {
  const path: Fired[] = [];
  for (let at: Seen | null = seen; at !== null; at = at.parent) {
    if (at.by !== null) path.unshift(at.by);
  }
  return path;
}
