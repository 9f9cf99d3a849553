import { findValues, type Claim } from '../expression/findValues.ts';
import type { Asked, Decision, Effect, Guard, Guards, Knowledge } from './guards.ts';
import { overlap, unionOf, type Names } from './names.ts';
import type { Move } from './numberedNet.ts';

type Facts = Knowledge['facts'];

/**
 * The facts after a move; null where it contradicts those before, so that it cannot happen.
 *
 * Source: docs/execution.md, Entering an element and Variables.
 */
export function learn(guards: Guards, before: Facts, move: Move): Facts | null {
  const effect = guards.effects.get(move.transition);
  switch (effect?.kind) {
    case 'keeps':
      return before;
    case 'forgets':
      return forget(guards, before, unionOf([effect.needs, effect.changes]));
    case 'decides':
      return decide(guards, before, { decision: effect.decision, move });
    default:
      return [];
  }
}

/** Whether the token of a place goes on by itself for certain: nothing that it reads can fail. */
export function isCertain(guards: Guards, facts: Facts, effect: Effect): boolean {
  if (effect.kind === 'forgets') return effect.needs !== 'all' && effect.needs.size === 0;
  if (effect.kind !== 'decides' || !effect.decision.isReadable) return false;
  const { guards: own, hasOtherwise } = effect.decision;
  if (!own.every((number) => canBeEvaluated(guards.all, number, facts))) return false;
  return hasOtherwise || !isPossible(guards, facts, allFalse(own));
}

/** Something that is let try again after a failure gives the time for more than its own names. */
function forget({ all, isAlone }: Guards, facts: Facts, names: Names): Facts {
  if (names !== 'all' && names.size === 0) return facts;
  if (!isAlone) return [];
  return facts.filter((fact) => !overlap(all[fact >> 1]?.names ?? 'all', names));
}

type Deciding = { readonly decision: Decision; readonly move: Move };

function decide(guards: Guards, before: Facts, deciding: Deciding): Facts | null {
  const { decision, move } = deciding;
  if (!decision.isReadable) return [];
  const known = afterFailure(guards, before, decision);
  const facts = factsOf(decision, move);
  if (!isPossible(guards, known, facts)) return null;
  const held = facts.filter((fact) => guards.all[fact >> 1]?.isHeld === true);
  return [...new Set([...known, ...held])].toSorted((left, right) => left - right);
}

/** Where a condition can fail, or no flow can be open, a person may change what they read. */
function afterFailure(guards: Guards, before: Facts, decision: Decision): Facts {
  const { all } = guards;
  const isSafe = (number: number): boolean => canBeEvaluated(all, number, before);
  const failing = decision.guards.filter((number) => !isSafe(number));
  const known = failing.reduce(
    (rest, number) => forget(guards, rest, all[number]?.names ?? 'all'),
    before,
  );
  const none = allFalse(decision.guards);
  if (decision.hasOtherwise || !isPossible(guards, known, none)) return known;
  return decision.guards.reduce(
    (rest, number) => forget(guards, rest, all[number]?.names ?? 'all'),
    known,
  );
}

function allFalse(numbers: readonly number[]): Facts {
  return numbers.map((number) => number * 2);
}

/** Whether what is known has asked of the same value all that the condition asks. */
function canBeEvaluated(all: readonly Guard[], number: number, known: Facts): boolean {
  const asks = all[number]?.asks ?? null;
  return known.some((fact) => {
    if (fact >> 1 === number) return true;
    const shown = all[fact >> 1]?.asks ?? null;
    if (asks === null || shown?.subject !== asks.subject) return false;
    return isShown(asks.of, shown, (fact & 1) === 1);
  });
}

function isShown(asked: Asked['of'], shown: Asked, isTrue: boolean): boolean {
  if (asked === 'null' || asked === 'same' || asked === shown.of) return true;
  if (asked === 'number') return shown.of === 'order';
  if (asked === 'boolean') return shown.of === 'itself';
  // An unknown value is unequal to a constant, and has no order and no truth.
  if (shown.isConstantWhen !== isTrue) return false;
  return asked === 'order' ? shown.of === 'number' : asked === 'itself' && shown.of === 'boolean';
}

/** What taking these flows says of the conditions. */
function factsOf(decision: Decision, { transition, taken }: Move): Facts {
  if (transition.kind === 'some') {
    const open = new Set(taken.map((index) => transition.branches[index]?.flow.id));
    return [...decision.guardOf].map(([id, number]) => number * 2 + (open.has(id) ? 1 : 0));
  }
  // Source: BPMN 2.0.2 clause 13.4.2: the first true condition in document order, else the default.
  const chosen = transition.exit?.outs[0];
  const facts: number[] = [];
  for (const [id, number] of decision.guardOf) {
    if (id === chosen?.id) return [...facts, number * 2 + 1];
    facts.push(number * 2);
  }
  // A flow without a condition that is no default is taken at its turn, before later conditions.
  return chosen?.isDefault === true ? facts : [];
}

/** Most combinations of values that are tried for one move: there are thousands of moves. */
const COMBINATIONS = 512;

function isPossible({ all }: Guards, known: Facts, facts: Facts): boolean {
  const claims = [...connected(all, known, facts)].flatMap((fact): readonly Claim[] => {
    const guard = all[fact >> 1];
    return guard === undefined ? [] : [{ formula: guard.formula, isTrue: (fact & 1) === 1 }];
  });
  return findValues(claims, 'anything', COMBINATIONS).kind !== 'none';
}

/** The facts and what is known of their variables; what is known fits together already. */
function connected(all: readonly Guard[], known: Facts, facts: Facts): ReadonlySet<number> {
  const found = new Set(facts);
  const namesOf = (fact: number): Names => all[fact >> 1]?.names ?? 'all';
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const fact of found) {
    for (const other of known) if (overlap(namesOf(fact), namesOf(other))) found.add(other);
  }
  return found;
}
