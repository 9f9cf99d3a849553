import type { CompiledPart } from '../compile/compiledProcess.ts';
import type { StateConfigJson } from '../compile/machineConfig.ts';
import type { Json } from '../model/json.ts';

/** A state of a part's machine. */
export type PartState = {
  readonly value: Json;
  /** Places that hold tokens, once for each token. */
  readonly marking: readonly string[];
  /** Closing joins of blocks at which a token waits for others. */
  readonly held: readonly string[];
  /** Whether the machine has come to its end. */
  readonly isDone: boolean;
};

/** Values are never changed, so what was read of one holds as long as it is there. */
const STATES = new WeakMap<CompiledPart, WeakMap<object, PartState>>();

/** The state of a stored value. */
export function stateOf(part: CompiledPart, value: Json): PartState {
  if (typeof value !== 'object' || value === null) return readState(part.config, value);
  const states = STATES.get(part) ?? new WeakMap<object, PartState>();
  STATES.set(part, states);
  const known = states.get(value) ?? readState(part.config, value);
  states.set(value, known);
  return known;
}

/**
 * What the configuration says of a state value of it, or of a region of it.
 *
 * Reads the `meta` of the active states; asking XState for them costs a hundred times as much.
 */
export function readState(config: StateConfigJson, value: Json): PartState {
  const found = { marking: [], held: [] };
  note(config, value, found);
  return { value, ...found, isDone: isFinal(config, value) };
}

/** Whether the value of a compound state stands at one of its final states. */
export function isFinal({ states }: StateConfigJson, value: Json | undefined): boolean {
  return typeof value === 'string' && states?.[value]?.type === 'final';
}

type Found = { readonly marking: string[]; readonly held: string[] };

function note(config: StateConfigJson, value: Json, found: Found): void {
  if (typeof value === 'string') {
    noteState(config, value, found);
    return;
  }
  const branches = value as { readonly [key: string]: Json };
  // Looking at the names alone takes half as long as making a list of pairs.
  for (const key in branches) note(noteState(config, key, found), branches[key] ?? null, found);
}

function noteState({ states }: StateConfigJson, key: string, found: Found): StateConfigJson {
  const state = states?.[key];
  // The sentence is made only when it is needed: this is asked for every branch of every state.
  if (state === undefined) throw new Error(`Expected a state ${key}, but the machine has none.`);
  const { place, count = 1, join } = state.meta ?? {};
  for (let token = 0; place !== undefined && token < count; token += 1) found.marking.push(place);
  if (join !== undefined) found.held.push(join);
  return state;
}
