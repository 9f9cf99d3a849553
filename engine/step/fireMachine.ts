import type { CompiledPart } from '../compile/compiledProcess.ts';
import { toMachine, type PartEvent, type PartMachine } from '../compile/toMachine.ts';
import { assert } from '../model/assert.ts';
import type { Json } from '../model/json.ts';

/** Where one token goes: flows and elements passed, then places entered. */
export type Move = { readonly path: readonly string[]; readonly enters: readonly string[] };

/** Tokens that move at once: all that they pass is told before anything is entered. */
export type Moves = readonly Move[];

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

/**
 * What one event makes of a state: the moves of the event, then those of joins it has completed.
 */
export type Fired = { readonly state: PartState; readonly moves: readonly Moves[] };

/**
 * What is known of a part's machine.
 *
 * What a machine does follows from its state value and the event alone, so XState is asked once for
 * each pair and its answer is kept: XState stays the only author of what happens.
 */
type Memory = {
  readonly machine: PartMachine;
  readonly states: Map<string, PartState>;
  readonly fired: Map<string, Remembered>;
};

/** An answer that was kept, with what was asked. */
export type Remembered = {
  readonly value: Json;
  readonly event: Omit<PartEvent, 'marked'>;
  readonly fired: Fired;
};

/** Answers kept for one part; when there are more, the part begins to learn anew. */
const FIRED_MAX = 20_000;

const MEMORIES = new WeakMap<CompiledPart, Memory>();

/** The state in which a scope of this part begins: a token at its first place. */
export function firstState(part: CompiledPart): PartState {
  const memory = memoryOf(part);
  return toState(memory, memory.machine.getInitialSnapshot(lightScope([]) as never));
}

/** The state of a stored value. */
export function stateOf(part: CompiledPart, value: Json): PartState {
  const memory = memoryOf(part);
  const known = memory.states.get(JSON.stringify(value));
  return known ?? toState(memory, memory.machine.resolveState({ value } as never));
}

/** Gives an event to a part in that state. The machine must expect it. Pure. */
export function fireMachine(
  part: CompiledPart,
  value: Json,
  event: Omit<PartEvent, 'marked'>,
): Fired {
  const memory = memoryOf(part);
  const key = `${JSON.stringify(value)} ${event.type} ${event.taken.join(' ')}`;
  const known = memory.fired.get(key);
  if (known !== undefined) return known.fired;
  if (memory.fired.size >= FIRED_MAX) memory.fired.clear();
  const fired = ask(memory, stateOf(part, value), event);
  memory.fired.set(key, { value, event, fired });
  return fired;
}

/** Everything that is kept for a part. */
export function rememberedBy(part: CompiledPart): readonly Remembered[] {
  return [...memoryOf(part).fired.values()];
}

/** The same, asking XState every time: what the kept answers are compared with. */
export function askMachine(
  part: CompiledPart,
  value: Json,
  event: Omit<PartEvent, 'marked'>,
): Fired {
  return ask(memoryOf(part), stateOf(part, value), event);
}

function ask(memory: Memory, state: PartState, event: Omit<PartEvent, 'marked'>): Fired {
  const { machine } = memory;
  const actions: Action[] = [];
  const snapshot = machine.resolveState({ value: state.value } as never);
  const given: PartEvent = { ...event, marked: state.marking };
  const next = machine.transition(snapshot, given as never, lightScope(actions) as never);
  assert(next.status !== 'error', `Expected the machine to go on, but got ${String(next.error)}.`);
  // A token that comes back to its own place leaves the snapshot as it was, but tells its way.
  const isTaken = next !== snapshot || actions.length > 0;
  assert(isTaken, `Expected ${machine.id} to take ${event.type}, but it does not.`);
  const moves = actions
    .filter(({ type }) => type === 'move')
    .map(({ params }) => params)
    .filter(({ taken }) => taken === undefined || event.taken.includes(taken));
  return { state: toState(memory, next), moves: inGroups(moves) };
}

/** A closing join fires after what its last token has come with. */
function inGroups(params: readonly Action['params'][]): readonly Moves[] {
  const groups: Move[][] = [];
  for (const { path, enters, join } of params) {
    if (join !== undefined || groups.length === 0) groups.push([]);
    groups.at(-1)?.push({ path, enters });
  }
  return groups;
}

type Action = {
  readonly type: string;
  readonly params: Move & { readonly taken?: string; readonly join?: string };
};

function memoryOf(part: CompiledPart): Memory {
  const known = MEMORIES.get(part);
  if (known !== undefined) return known;
  const memory = { machine: toMachine(part), states: new Map(), fired: new Map() };
  MEMORIES.set(part, memory);
  return memory;
}

type Snapshot = ReturnType<PartMachine['resolveState']>;

function toState(memory: Memory, snapshot: Snapshot): PartState {
  const value = snapshot.value as Json;
  const key = JSON.stringify(value);
  const known = memory.states.get(key);
  if (known !== undefined) return known;
  const metas = snapshot._nodes.map((node) => (node.meta ?? {}) as Meta);
  const marking = metas.flatMap(({ place, count = 1 }) =>
    place === undefined ? [] : Array<string>(count).fill(place),
  );
  const held = metas.flatMap(({ join }) => join ?? []);
  const state = { value, marking, held, isDone: snapshot.status === 'done' };
  if (memory.states.size >= FIRED_MAX) memory.states.clear();
  memory.states.set(key, state);
  return state;
}

type Meta = { readonly place?: string; readonly count?: number; readonly join?: string };

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
