import type { JoinReach } from './orReach.ts';
import type { Net, NetTransition } from './net.ts';

/** A marking: the marked places, as a sorted list of their numbers, once for each token. */
export type Marking = readonly number[];

/** One way in which a step of the net can be taken. */
export type Move = {
  readonly transition: NetTransition;
  /** For a split: the branches taken. */
  readonly taken: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Events beside the activity that is left: they can happen no more. */
  readonly disarms: readonly Disarming[];
};

/** No more of these places stay marked than tokens at the activity. */
export type Disarming = { readonly activity: number; readonly armed: readonly number[] };

/** A net with numbers instead of names: exploring asks it a million times. */
export type NumberedNet = {
  readonly places: readonly string[];
  /** Moves by the place of their first input. */
  readonly movesFrom: readonly (readonly Move[])[];
  /** Inclusive joins by each of their inputs. */
  readonly joinsAt: readonly (readonly NumberedJoin[])[];
};

type NumberedJoin = {
  readonly move: Move;
  readonly isInput: Uint8Array;
  /** Place -> inputs of the join that its token can come to. */
  readonly reach: readonly (readonly number[] | undefined)[];
};

/** Of more conditional flows of a split than these, only all and each alone are tried. */
export const SUBSET_LIMIT = 8;

/** Numbers the places of a net, and lays its steps out by where they begin. */
export function numberNet(net: Net, reach: (joinId: string) => JoinReach): NumberedNet {
  const number = new Map(net.places.map((place, index) => [place, index]));
  const numbersOf = (places: readonly string[]): readonly number[] =>
    places.map((place) => number.get(place) ?? -1);
  const movesFrom: Move[][] = net.places.map(() => []);
  const joinsAt: NumberedJoin[][] = net.places.map(() => []);
  for (const transition of net.transitions) {
    const from = numbersOf(transition.from);
    const disarms = transition.from.flatMap((place) => {
      const activity = number.get(place) ?? -1;
      return (net.armed.get(place) ?? []).map((armed) => ({ activity, armed: numbersOf(armed) }));
    });
    const base = { transition, taken: [], from, to: numbersOf(transition.to), disarms };
    if (transition.kind === 'orJoin') {
      const join = numberJoin(base, net.places, reach(transition.nodeId), numbersOf);
      for (const input of from) joinsAt[input]?.push(join);
      continue;
    }
    const moves = transition.kind === 'some' ? splitMoves(base, numbersOf) : [base];
    movesFrom[from[0] ?? 0]?.push(...moves);
  }
  return { places: net.places, movesFrom, joinsAt };
}

function numberJoin(
  move: Move,
  places: readonly string[],
  reach: JoinReach,
  numbersOf: (places: readonly string[]) => readonly number[],
): NumberedJoin {
  const isInput = new Uint8Array(places.length);
  for (const input of move.from) isInput[input] = 1;
  const reached = places.map((place) => {
    const inputs = reach[place];
    return inputs === undefined ? undefined : numbersOf(inputs);
  });
  return { move, isInput, reach: reached };
}

function splitMoves(
  base: Move,
  numbersOf: (places: readonly string[]) => readonly number[],
): readonly Move[] {
  return takenSets(base.transition).map((taken) => {
    const to = taken.flatMap((index) => numbersOf(base.transition.branches[index]?.to ?? []));
    return { ...base, taken, to };
  });
}

/** The sets of flows an inclusive split may take; unconditional ones always. */
function takenSets({ branches }: NetTransition): readonly (readonly number[])[] {
  const indexes = branches.map((_, index) => index);
  const flowAt = (index: number) => branches[index]?.flow;
  const fixed = indexes.filter((index) => isUnconditional(flowAt(index)));
  const defaults = indexes.filter((index) => flowAt(index)?.isDefault === true);
  const free = indexes.filter((index) => !fixed.includes(index) && !defaults.includes(index));
  const chosen = free.length > SUBSET_LIMIT ? [free, ...free.map((one) => [one])] : subsets(free);
  const sets = chosen.map((set) => [...fixed, ...(set.length === 0 ? defaults : set)]);
  return sets.filter((set) => set.length > 0);
}

function isUnconditional(
  flow: { readonly condition: string | null; readonly isDefault: boolean } | undefined,
): boolean {
  return flow?.condition === null && !flow.isDefault;
}

function subsets(items: readonly number[]): readonly (readonly number[])[] {
  return items.reduce<(readonly number[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}

/** Everything that can happen in a marking. */
export function movesIn(net: NumberedNet, marking: Marking): readonly Move[] {
  const moves: Move[] = [];
  for (const [index, place] of marking.entries()) {
    if (place === marking[index - 1]) continue;
    for (const move of net.movesFrom[place] ?? []) if (holds(marking, move)) moves.push(move);
    for (const join of net.joinsAt[place] ?? []) {
      const from = join.move.from.filter((input) => marking.includes(input));
      // A join with several marked inputs is found at the first of them only.
      const isFirst = Math.min(...from) === place;
      if (isFirst && isReady(join, marking, from)) moves.push({ ...join.move, from });
    }
  }
  return moves;
}

function holds(marking: Marking, { from }: Move): boolean {
  return from.length === 1 || from.every((place) => marking.includes(place));
}

// Source: BPMN 2.0.2 clause 13.4.3.
function isReady(join: NumberedJoin, marking: Marking, marked: readonly number[]): boolean {
  return marking.every((place) => {
    if (join.isInput[place] === 1) return true;
    const reach = join.reach[place];
    if (reach === undefined || reach.length === 0) return true;
    return reach.some((input) => marked.includes(input));
  });
}
