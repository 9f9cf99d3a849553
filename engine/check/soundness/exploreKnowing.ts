import type { Exploration, SeveralTokens } from './exploreNet.ts';
import { fireMove } from './fireMove.ts';
import type { Effect, Guards, Knowledge } from './guards.ts';
import { isCertain, learn } from './learn.ts';
import { markingKey } from './markingKey.ts';
import { movesIn, type Marking, type Move } from './numberedNet.ts';
import { firedBy, pathTo, type Fired } from './pathTo.ts';

type Seen = {
  readonly marking: Marking;
  readonly knowledge: Knowledge;
  readonly parent: Seen | null;
  readonly by: Move | null;
};

type Confirming = {
  readonly found: Exploration;
  readonly after: After;
  readonly guards: Guards;
  /** What tokens at a place do by themselves, by the number of the place. */
  readonly automatic: readonly (Effect | null)[];
  readonly several: Map<string, SeveralTokens>;
  deadlock: Exploration['deadlock'];
  trapped: Exploration['trapped'];
};

/** Markings with what is known there that are walked at most. */
const STATE_LIMIT = 5_000;

/**
 * What has been found, less what only choices lead to that exclude each other: all markings are
 * walked again, each with what is known of the conditions there.
 *
 * Only takes alarms away: a way that conditions close is not looked for behind a marking that has
 * one. Everything stays as found when there are more than STATE_LIMIT of them.
 */
export function exploreKnowing(found: Exploration, guards: Guards): Exploration {
  const confirming = startConfirming(found, guards);
  const knowledge = { facts: [], isStanding: false };
  const first: Seen = { marking: [0], knowledge, parent: null, by: null };
  const queue: Seen[] = [first];
  const known = new Set<string>([stateKey(first)]);
  for (const from of queue) {
    if (queue.length > STATE_LIMIT) return found;
    for (const next of visit(confirming, from)) {
      const key = stateKey(next);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(next);
    }
    if (isAllConfirmed(confirming)) break;
  }
  const { several, deadlock, trapped } = confirming;
  return { ...found, several, deadlock, trapped };
}

function startConfirming(found: Exploration, guards: Guards): Confirming {
  const automatic = found.net.places.map((place) => guards.automatic.get(place) ?? null);
  const nothing = { several: new Map<string, SeveralTokens>(), deadlock: null, trapped: null };
  return { found, guards, after: remembering(guards), automatic, ...nothing };
}

type Facts = Knowledge['facts'];
type After = (before: Facts, move: Move) => Facts | null;

/** The same decision comes up in many markings, and trying values for it takes its time. */
function remembering(guards: Guards): After {
  const answers = new Map<Move, Map<string, Facts | null>>();
  return (before, move) => {
    const own = answers.get(move) ?? new Map<string, Facts | null>();
    answers.set(move, own);
    const key = markingKey(before);
    const known = own.get(key);
    if (known !== undefined) return known;
    const facts = learn(guards, before, move);
    own.set(key, facts);
    return facts;
  };
}

function stateKey({ marking, knowledge }: Seen): string {
  const separator = knowledge.isStanding ? '\u{FFFE}' : '\u{FFFF}';
  return `${markingKey(marking)}${separator}${markingKey(knowledge.facts)}`;
}

function visit(confirming: Confirming, seen: Seen): readonly Seen[] {
  const { found } = confirming;
  const moves = movesIn(found.net, seen.marking);
  if (moves.length === 0 && seen.marking.length > 0) confirming.deadlock ??= here(found, seen);
  if (found.trappedKeys.has(markingKey(seen.marking))) confirming.trapped ??= here(found, seen);
  const isBusy = goesOnByItself(confirming, seen);
  return moves.flatMap((move): readonly Seen[] => {
    if (isBusy && kindOf(confirming, move) === 'waits') return [];
    const next = afterMove(confirming, seen, move);
    if (next !== null) {
      noteSeveral(confirming, next.marking, () => [...pathTo(seen), firedBy(move)]);
    }
    return next === null ? [] : [next];
  });
}

/** Then nothing from outside comes before: it belongs to a later step of the instance. */
function goesOnByItself({ guards, automatic }: Confirming, { marking, knowledge }: Seen): boolean {
  if (knowledge.isStanding) return false;
  return marking.some((place) => {
    const effect = automatic[place] ?? null;
    return effect !== null && isCertain(guards, knowledge.facts, effect);
  });
}

function kindOf({ guards }: Confirming, { transition }: Move): Effect['kind'] | undefined {
  return guards.effects.get(transition)?.kind;
}

function afterMove(confirming: Confirming, seen: Seen, move: Move): Seen | null {
  if (move.transition.kind === 'leave') return null;
  const facts = confirming.after(seen.knowledge.facts, move);
  if (facts === null) return null;
  const marking = fireMove(seen.marking, move);
  const isStanding = mayStand(confirming, seen, move);
  return { marking, knowledge: { facts, isStanding }, parent: seen, by: move };
}

/** A decision that another token's change has found waiting for its turn may have failed before. */
function mayStand(confirming: Confirming, { marking, knowledge }: Seen, move: Move): boolean {
  const kind = kindOf(confirming, move);
  const isChange = kind !== 'keeps' && kind !== 'decides';
  if (!isChange && !knowledge.isStanding) return false;
  const rest = fireMove(marking, { ...move, to: [] });
  return rest.some((place) => confirming.automatic[place]?.kind === 'decides');
}

function here(found: Exploration, seen: Seen): NonNullable<Exploration['deadlock']> {
  const places = seen.marking.map((place) => found.net.places[place] ?? '');
  return { places, path: pathTo(seen) };
}

function noteSeveral(
  { found, several }: Confirming,
  marking: Marking,
  path: () => readonly Fired[],
): void {
  for (const [index, place] of marking.entries()) {
    if (place !== marking[index + 1]) continue;
    const name = found.net.places[place] ?? '';
    const count = found.several.get(name)?.count ?? 0;
    if (!several.has(name)) several.set(name, { count, path: path() });
  }
}

function isAllConfirmed({ found, several, deadlock, trapped }: Confirming): boolean {
  if (several.size < found.several.size) return false;
  if (found.deadlock !== null) return deadlock !== null;
  return found.trapped === null || trapped !== null;
}
