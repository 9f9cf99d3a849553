import type { CompiledPart } from '../compile/compiledProcess.ts';
import { eventType } from '../compile/stateConfig.ts';
import { toMachine, type PartEvent, type PartMachine } from '../compile/toMachine.ts';
import { assert } from '../model/assert.ts';
import type { Json } from '../model/json.ts';
import { askFirst, askXState, type Moves, type XStateAnswer } from './askXState.ts';
import {
  isLast,
  isWide,
  regionsOf,
  valueAt,
  withValueAt,
  type Region,
  type Regions,
} from './regions.ts';
import { isFinal, readState, stateOf, type PartState } from './stateOf.ts';

/**
 * What one event makes of a state: the moves of the event, then those of joins it has completed.
 */
export type Fired = { readonly state: PartState; readonly moves: readonly Moves[] };

type Event = Omit<PartEvent, 'marked'> & {
  /** Of a split: its flows in document order, those that were chosen and the others. */
  readonly flows?: readonly string[];
};

/**
 * What is known of a part's machine.
 *
 * What a machine does follows from its state value and the event alone, so XState is asked once for
 * each pair and its answer is kept: XState stays the only author of what happens. A branch of a
 * block is asked by itself, so neither the question nor what is kept grows with its neighbours.
 */
type Memory = {
  readonly part: CompiledPart;
  readonly regions: Regions;
  readonly known: Map<Region, RegionMemory>;
  first: PartState | null;
};

type RegionMemory = {
  readonly machine: PartMachine;
  readonly answers: Map<string, Remembered & { readonly answer: XStateAnswer }>;
};

/**
 * What was asked first when an answer was kept: the value of the whole machine, and the event. Null
 * where the value was too large to be kept.
 */
export type Remembered = { readonly value: Json; readonly event: Event };

/** Answers kept for one region; when there are more, it begins to learn anew. */
const ANSWERS_MAX = 20_000;

const MEMORIES = new WeakMap<CompiledPart, Memory>();

/** The state in which a scope of this part begins: a token at its first place. */
export function firstState(part: CompiledPart): PartState {
  const memory = memoryOf(part);
  memory.first ??= stateOf(part, askFirst(regionMemory(memory, memory.regions.whole).machine));
  return memory.first;
}

/** Gives an event to a part in that state. The machine must expect it. Pure. */
export function fireMachine(part: CompiledPart, value: Json, event: Event): Fired {
  const memory = memoryOf(part);
  const { whole, byEvent } = memory.regions;
  return fireEach(memory, value, event, (from, one) => {
    return fireRegion(memory, byEvent.get(one.type) ?? whole, { value: from, event: one });
  });
}

/** Everything that was asked and is kept for a part, but for states that are large. */
export function rememberedBy(part: CompiledPart): readonly Remembered[] {
  const all = [...memoryOf(part).known.values()].flatMap(({ answers }) => [...answers.values()]);
  return all.filter(({ value }) => value !== null);
}

/** The same, asking the whole machine every time: what the kept answers are compared with. */
export function askMachine(part: CompiledPart, value: Json, event: Event): Fired {
  const memory = memoryOf(part);
  const { machine } = regionMemory(memory, memory.regions.whole);
  return fireEach(memory, value, event, (from, one) => {
    return askXState(machine, from, { ...one, marked: stateOf(part, from).marking });
  });
}

/**
 * An event, and where it has opened the block of a split that chooses, one for each of its
 * branches. What all of them move at once is one group, before the join that the last completes.
 */
function fireEach(
  { part, regions }: Memory,
  value: Json,
  { type, taken, flows = [] }: Event,
  fire: (value: Json, event: Event) => XStateAnswer,
): Fired {
  let answer = fire(value, { type, taken });
  for (const flow of flows) {
    const choice = eventType(flow, taken.includes(flow) ? 'take' : 'skip');
    if (!regions.byEvent.has(choice)) break;
    const next = fire(answer.value, { type: choice, taken: [] });
    answer = { value: next.value, moves: atOnce(answer.moves, next.moves) };
  }
  return { state: stateOf(part, answer.value), moves: answer.moves };
}

function atOnce([one = [], ...before]: readonly Moves[], [other = [], ...after]: readonly Moves[]) {
  return [[...one, ...other], ...before, ...after];
}

function fireRegion(memory: Memory, region: Region, asked: Remembered): XStateAnswer {
  const { parent, path } = region;
  const own = valueAt(asked.value, path);
  const answer = own === undefined ? null : answerOf(memory, region, own, asked);
  // What is not there cannot answer; and the last branch that ends takes its block with it.
  const isAnswered = answer !== null && !isEndOfBlock(region, asked, answer);
  if (parent !== null && !isAnswered) return fireRegion(memory, parent, asked);
  assert(answer, `Expected ${memory.part.id} to have a state.`);
  return { value: withValueAt(asked.value, path, answer.value), moves: answer.moves };
}

function isEndOfBlock(region: Region, { value }: Remembered, answer: XStateAnswer): boolean {
  return region.parent !== null && isFinal(region.config, answer.value) && isLast(region, value);
}

function answerOf(memory: Memory, region: Region, own: Json, asked: Remembered): XStateAnswer {
  const { machine, answers } = regionMemory(memory, region);
  const { event } = asked;
  const state = typeof own === 'string' ? own : JSON.stringify(own);
  const key = `${state} ${event.type} ${event.taken.join(' ')}`;
  const known = answers.get(key);
  if (known !== undefined) return known.answer;
  const { marking } = readState(region.config, own);
  const answer = askXState(machine, own, { ...event, marked: marking });
  if (answers.size >= ANSWERS_MAX) answers.clear();
  // Of a block with hundreds of branches each state is large, and hundreds of them would stay.
  const isLarge = region.parent !== null && isWideAround(region, asked.value);
  answers.set(key, { value: isLarge ? null : asked.value, event, answer });
  return answer;
}

function isWideAround({ path }: Region, value: Json): boolean {
  const around = valueAt(value, path.slice(0, -1));
  return typeof around === 'object' && around !== null && isWide(around);
}

function memoryOf(part: CompiledPart): Memory {
  const known = MEMORIES.get(part);
  if (known !== undefined) return known;
  const memory = { part, regions: regionsOf(part.config), known: new Map(), first: null };
  MEMORIES.set(part, memory);
  return memory;
}

function regionMemory({ part, known }: Memory, region: Region): RegionMemory {
  const found = known.get(region);
  if (found !== undefined) return found;
  const { id, options } = part.config;
  const own = region.parent === null ? id : `${id}/${region.path.join('/')}`;
  const machine = toMachine({ ...region.config, id: own, options });
  const memory = { machine, answers: new Map() };
  known.set(region, memory);
  return memory;
}
