import type { CompiledJoin } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import { loadMachine } from './runMachine.ts';
import type { LiveScope, StepRun } from './stepRun.ts';

/** A join in a scope. */
export type StuckJoin = { readonly scope: LiveScope; readonly elementId: ElementId };

/**
 * Joins that hold a token and can never have all they need.
 *
 * Found at once: as soon as no token of the scope can come to an empty incoming flow any more, or
 * when nothing in the whole instance waits for anything.
 */
export function findStuckJoins(run: StepRun): readonly StuckJoin[] {
  const moved = [...run.scopes.values()].filter((scope) => scope.snapshot !== null);
  const held = moved.flatMap((scope) => heldJoins(scope).map((join) => ({ scope, join })));
  if (held.length === 0) return [];
  const isDead = !waitsForAnything(run);
  return held
    .filter(({ scope, join }) => isDead || isStuck(scope, join))
    .map(({ scope, join }) => ({ scope, elementId: join.elementId }));
}

function heldJoins(scope: LiveScope): readonly CompiledJoin[] {
  if (scope.part.joins.size === 0) return [];
  return [...scope.part.joins.values()].filter((join) =>
    join.inputs.some((input) => scope.marking.has(input)),
  );
}

function isStuck(scope: LiveScope, join: CompiledJoin): boolean {
  if (join.isInclusive) return false;
  const coming = new Set<string>();
  for (const place of scope.marking) {
    if (join.inputs.includes(place)) continue;
    for (const input of join.reach[place] ?? []) coming.add(input);
  }
  return join.inputs.some((input) => !scope.marking.has(input) && !coming.has(input));
}

function waitsForAnything(run: StepRun): boolean {
  if (run.incidents.size > 0) return true;
  return [...run.scopes.values()].some((scope) => {
    loadMachine(run, scope);
    return [...scope.marking].some((place) => isWaiting(run, scope, place));
  });
}

function isWaiting(run: StepRun, scope: LiveScope, placeId: string): boolean {
  const place = scope.part.places.get(placeId);
  if (place?.kind !== 'wait') return false;
  const element = run.compiled.elements.get(place.elementId);
  return element?.type !== 'subProcess' || Object.keys(scope.timers).length > 0;
}
