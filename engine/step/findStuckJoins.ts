import type { CompiledJoin } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import { stateOf } from './stateOf.ts';
import { elementOf, type LiveScope, type StepRun } from './stepRun.ts';

/** A join in a scope. */
export type StuckJoin = { readonly scope: LiveScope; readonly elementId: ElementId };

/**
 * Joins that hold a token and can never have all they need.
 *
 * Found at once: as soon as no token of the scope can come to an empty incoming flow any more, or
 * when nothing in the whole instance waits for anything.
 */
export function findStuckJoins(run: StepRun): readonly StuckJoin[] {
  const held = [...run.scopes.values()].flatMap((scope) => heldJoins(scope));
  if (held.length === 0) return [];
  const isDead = !waitsForAnything(run);
  return held
    .filter(({ join, marked }) => isDead || isStuck(join, marked))
    .map(({ scope, join }) => ({ scope, elementId: join.elementId }));
}

type HeldJoin = {
  readonly scope: LiveScope;
  readonly join: CompiledJoin;
  readonly marked: ReadonlySet<string>;
};

function heldJoins(scope: LiveScope): readonly HeldJoin[] {
  if (scope.part.joins.size === 0) return [];
  const { marking, held } = stateOf(scope.part, scope.value);
  const marked = new Set(marking);
  const isHeld = ([id, { inputs }]: readonly [string, CompiledJoin]): boolean =>
    held.includes(id) || inputs.some((input) => marked.has(input));
  return [...scope.part.joins].filter(isHeld).map(([, join]) => ({ scope, join, marked }));
}

function isStuck(join: CompiledJoin, marked: ReadonlySet<string>): boolean {
  // Inside a nested block every token comes to the closing join in the end.
  const isNested = !join.inputs.some((input) => marked.has(input));
  if (join.isInclusive || isNested) return false;
  const inputs = new Set(join.inputs);
  const coming = new Set<string>();
  for (const place of marked) {
    if (inputs.has(place)) continue;
    for (const input of join.reach[place] ?? []) coming.add(input);
  }
  return join.inputs.some((input) => !marked.has(input) && !coming.has(input));
}

function waitsForAnything(run: StepRun): boolean {
  if (run.incidents.size > 0) return true;
  return [...run.scopes.values()].some((scope) => {
    if (Object.keys(scope.timers).length > 0 || scope.listening.length > 0) return true;
    return scope.active.some((id) => !id.startsWith('~') && elementOf(run, id).opens !== null);
  });
}
