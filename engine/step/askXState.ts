import type { PartEvent, PartMachine } from '../compile/toMachine.ts';
import { assert } from '../model/assert.ts';
import type { Json } from '../model/json.ts';

/** Where one token goes: flows and elements passed, then places entered. */
export type Move = { readonly path: readonly string[]; readonly enters: readonly string[] };

/** Tokens that move at once: all that they pass is told before anything is entered. */
export type Moves = readonly Move[];

/**
 * What one event makes of a state value: the moves of the event, which may be none, then those of
 * joins it has completed.
 */
export type XStateAnswer = { readonly value: Json; readonly moves: readonly Moves[] };

/** The value in which a machine begins. */
export function askFirst(machine: PartMachine): Json {
  return machine.getInitialSnapshot(lightScope([]) as never).value as Json;
}

/** Gives an event to a machine in that state. The machine must expect it. Pure. */
export function askXState(machine: PartMachine, value: Json, event: PartEvent): XStateAnswer {
  const actions: Action[] = [];
  const snapshot = machine.resolveState({ value } as never);
  const next = machine.transition(snapshot, event as never, lightScope(actions) as never);
  assert(next.status !== 'error', `Expected the machine to go on, but got ${String(next.error)}.`);
  // A token that comes back to its own place leaves the snapshot as it was, but tells its way.
  const isTaken = next !== snapshot || actions.length > 0;
  assert(isTaken, `Expected ${machine.id} to take ${event.type}, but it does not.`);
  const moves = actions
    .filter(({ type }) => type === 'move')
    .map(({ params }) => params)
    .filter(({ taken }) => taken === undefined || event.taken.includes(taken));
  return { value: next.value as Json, moves: inGroups(moves) };
}

/**
 * A closing join fires after what its last token has come with. The first group is that of the
 * event itself, also where it moves nothing but completes a join.
 */
function inGroups(params: readonly Action['params'][]): readonly Moves[] {
  const groups: Move[][] = [[]];
  for (const { path, enters, join } of params) {
    if (join !== undefined) groups.push([]);
    groups.at(-1)?.push({ path, enters });
  }
  return groups;
}

type Action = {
  readonly type: string;
  readonly params: Move & { readonly taken?: string; readonly join?: string };
};

/**
 * The few members of an actor that a transition uses.
 *
 * The free function `transition()` of XState makes a whole actor and throws it away at every call;
 * with it a step takes 2 to 130 times as long.
 */
function lightScope(actions: Action[]) {
  return {
    self: {},
    system: { _sendInspectionEvent: () => undefined },
    actionExecutor: (action: Action) => actions.push(action),
  };
}
