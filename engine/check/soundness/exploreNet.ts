import { fireMove } from './fireMove.ts';
import { markingKey } from './markingKey.ts';
import type { Net, NetTransition } from './net.ts';
import { movesIn, numberNet, type Marking, type Move, type NumberedNet } from './numberedNet.ts';
import type { JoinReach } from './orReach.ts';
import { firedBy, pathTo, type Fired } from './pathTo.ts';

/** What exploring all markings shows. */
export type Exploration = {
  /** What was explored. */
  readonly net: NumberedNet;
  readonly isComplete: boolean;
  readonly markingCount: number;
  /** Places that can hold several tokens, in the order in which they were found. */
  readonly several: ReadonlyMap<string, SeveralTokens>;
  /** A place to which tokens can come without end. */
  readonly unbounded: { readonly place: string; readonly path: readonly Fired[] } | null;
  /** Tokens that can never move again. */
  readonly deadlock: { readonly places: readonly string[]; readonly path: readonly Fired[] } | null;
  /** The closing join fires while other tokens are in the block. */
  readonly leftBehind: {
    readonly places: readonly string[];
    readonly path: readonly Fired[];
  } | null;
  /** A marking from which the block cannot end, though something can always move. */
  readonly trapped: { readonly places: readonly string[]; readonly path: readonly Fired[] } | null;
  /** Keys of all such markings. */
  readonly trappedKeys: ReadonlySet<string>;
  readonly fired: ReadonlySet<NetTransition>;
  /** Place -> places that can be marked together with it. */
  readonly together: ReadonlyMap<string, ReadonlySet<string>>;
};

/** How many tokens a place can hold at most, and a shortest way to the second one. */
export type SeveralTokens = { readonly count: number; readonly path: readonly Fired[] };

type Seen = {
  readonly marking: Marking;
  readonly parent: Seen | null;
  readonly by: Move | null;
  readonly sources: Seen[];
  canEnd: boolean;
};

type Exploring = {
  readonly net: NumberedNet;
  readonly fired: Set<NetTransition>;
  /** Pairs of places that were marked together: a square of flags. */
  readonly together: Uint8Array;
  readonly several: Map<string, SeveralTokens>;
  unbounded: Exploration['unbounded'];
  deadlock: Exploration['deadlock'];
  leftBehind: Exploration['leftBehind'];
};

/** Limits of one exploration; above it the answer is "not complete". */
export const MARKING_LIMIT = 20_000;

/** More tokens than this at one place count as tokens without end. */
const TOKENS_MAX = 12;

/** Walks all markings, breadth first, so that the first counterexample is a shortest one. */
export function exploreNet(net: Net, reach: (joinId: string) => JoinReach): Exploration {
  const exploring: Exploring = {
    net: numberNet(net, reach),
    fired: new Set(),
    together: new Uint8Array(net.places.length ** 2),
    several: new Map(),
    unbounded: null,
    deadlock: null,
    leftBehind: null,
  };
  const first: Seen = { marking: [0], parent: null, by: null, sources: [], canEnd: false };
  const queue: Seen[] = [first];
  const known = new Map<string, Seen>([[markingKey(first.marking), first]]);
  for (const from of queue) {
    if (queue.length > MARKING_LIMIT || exploring.unbounded !== null) break;
    visit(exploring, from, (marking, by) => {
      const key = markingKey(marking);
      const seen = known.get(key);
      if (seen !== undefined) {
        seen.sources.push(from);
        return;
      }
      const next: Seen = { marking, parent: from, by, sources: [from], canEnd: false };
      known.set(key, next);
      queue.push(next);
    });
  }
  const isComplete = queue.length <= MARKING_LIMIT;
  const { several, unbounded, deadlock, leftBehind, fired } = exploring;
  const trapped = isComplete && unbounded === null ? findTrapped(queue) : [];
  const together = togetherOf(exploring);
  const verdicts = { several, unbounded, deadlock, leftBehind, fired, together };
  const counts = { isComplete, markingCount: queue.length };
  return { net: exploring.net, ...counts, ...verdicts, ...trappedIn(exploring, trapped) };
}

function togetherOf({ net, together }: Exploring): ReadonlyMap<string, ReadonlySet<string>> {
  const { places } = net;
  return new Map(
    places.map((place, row) => {
      const others = places.filter((_, column) => together[row * places.length + column] === 1);
      return [place, new Set(others)];
    }),
  );
}

function findTrapped(all: readonly Seen[]): readonly Seen[] {
  const ending = new Set(all.filter((seen) => seen.canEnd));
  for (const seen of ending) for (const source of seen.sources) ending.add(source);
  return all.filter((seen) => !ending.has(seen));
}

function trappedIn(
  exploring: Exploring,
  all: readonly Seen[],
): Pick<Exploration, 'trapped' | 'trappedKeys'> {
  const [first] = all;
  const trappedKeys = new Set(all.map(({ marking }) => markingKey(marking)));
  if (first === undefined) return { trapped: null, trappedKeys };
  const trapped = { places: names(exploring, first.marking), path: pathTo(first) };
  return { trapped, trappedKeys };
}

function visit(exploring: Exploring, seen: Seen, push: (marking: Marking, by: Move) => void): void {
  noteTogether(exploring, seen.marking);
  seen.canEnd = seen.marking.length === 0;
  const moves = movesIn(exploring.net, seen.marking);
  if (moves.length === 0 && seen.marking.length > 0) {
    exploring.deadlock ??= { places: names(exploring, seen.marking), path: pathTo(seen) };
  }
  for (const move of moves) {
    exploring.fired.add(move.transition);
    const next = apply(exploring, seen, move);
    if (next !== null) push(next, move);
  }
}

function apply(exploring: Exploring, seen: Seen, move: Move): Marking | null {
  const { transition } = move;
  if (transition.kind === 'leave' || transition.isExit) seen.canEnd = true;
  if (transition.kind === 'leave') return null;
  if (transition.isExit) {
    const path = [...pathTo(seen), firedBy(move)];
    const rest = fireMove(seen.marking, move);
    if (rest.length > 0) exploring.leftBehind ??= { places: names(exploring, rest), path };
    return null;
  }
  const next = fireMove(seen.marking, move);
  const twice = next.filter((place, index) => place === next[index + 1]);
  return twice.length === 0 || isBounded(exploring, { seen, move, next, twice }) ? next : null;
}

type Doubled = {
  readonly seen: Seen;
  readonly move: Move;
  readonly next: Marking;
  readonly twice: Marking;
};

/** Notes the places with several tokens; false when they come without end. */
function isBounded(exploring: Exploring, { seen, move, next, twice }: Doubled): boolean {
  const path = (): readonly Fired[] => [...pathTo(seen), firedBy(move)];
  for (const place of new Set(twice)) {
    const name = exploring.net.places[place] ?? '';
    const count = next.filter((one) => one === place).length;
    const known = exploring.several.get(name);
    const most = Math.max(count, known?.count ?? 0);
    exploring.several.set(name, { count: most, path: known?.path ?? path() });
    if (count <= TOKENS_MAX && !hasGrown(seen, next)) continue;
    exploring.unbounded ??= { place: name, path: path() };
    return false;
  }
  return true;
}

/** Whether a marking on the way here had only some of these tokens: then they grow for ever. */
function hasGrown(seen: Seen, next: Marking): boolean {
  for (let at: Seen | null = seen; at !== null; at = at.parent) {
    if (at.marking.length < next.length && isWithin(at.marking, next)) return true;
  }
  return false;
}

function isWithin(smaller: Marking, larger: Marking): boolean {
  const rest = [...larger];
  return smaller.every((place) => {
    const at = rest.indexOf(place);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
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

function noteTogether({ net, together }: Exploring, marking: Marking): void {
  const size = net.places.length;
  for (const one of marking) {
    for (const other of marking) if (other !== one) together[one * size + other] = 1;
  }
}

function names({ net }: Exploring, marking: Marking): readonly string[] {
  return marking.map((place) => net.places[place] ?? '');
}
