import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseTimer } from '../../calendar/parseTimer.ts';
import { timerMoment } from '../../calendar/timerMoment.ts';
import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { CompiledProcess } from '../../compile/compiledProcess.ts';
import type { ElementId } from '../../model/ids.ts';
import type { InstanceSnapshot } from '../../model/instance.ts';
import type { Variables } from '../../model/json.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { Effect, Step } from '../../model/step.ts';
import type { Instant } from '../../model/time.ts';
import type { ScenarioTraceEntry } from './scenario.ts';

/**
 * Everything that lasts between two steps: plain JSON, so that it can be written and read again.
 */
export type WorldState = {
  now: Instant;
  /** Grows with everything that is created: the order of creation. */
  sequence: number;
  instances: readonly WorldInstance[];
  tasks: readonly Waiting[];
  timers: readonly WorldTimer[];
  waits: readonly WorldWait[];
  /** Messages that nobody has waited for yet, oldest first. */
  kept: readonly WorldMessage[];
};

/** One running process. */
export type WorldInstance = {
  readonly name: string;
  readonly processId: ElementId;
  readonly snapshot: InstanceSnapshot;
};

/** Where something waits; instance "" is a start event that waits to start one. */
export type Waiting = {
  readonly instance: string;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly sequence: number;
};

/** A timer that is set. */
export type WorldTimer = Waiting & {
  readonly dueAt: Instant;
  readonly timer: Extract<Effect, { type: 'setTimer' }>['timer'];
  readonly occurrence: number;
};

/** An element that waits for a message. */
export type WorldWait = Waiting & {
  readonly messageName: string;
  readonly correlationValue: string | null;
};

/** A message on its way. `keys` empty: matched by name only. */
export type WorldMessage = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly targetId: ElementId | null;
  readonly variables: Variables;
};

/** What does not change during a run. */
export type WorldFrame = {
  readonly calendar: WorkingCalendar;
  readonly processes: ReadonlyMap<ElementId, ProcessModel>;
  readonly compile: (processId: ElementId) => CompiledProcess;
  readonly startVariables: Variables;
};

/** A run under way. */
export type World = {
  readonly frame: WorldFrame;
  state: WorldState;
  /** What has happened so far; told, never read again. */
  readonly trace: ScenarioTraceEntry[];
  readonly outbox: WorldMessage[];
  isDelivering: boolean;
  timersFired: number;
};

/**
 * Thrown when a run cannot go on: a timer lies outside the calendar's years, or something happens
 * for ever at one moment; the command line says it in one sentence.
 */
export class ScenarioFault extends Error {
  override name = 'ScenarioFault';
}

/** Writes a step into the world: the snapshot, the trace, and what its effects ask for. */
export function applyStep(world: World, instance: WorldInstance, step: Step): void {
  const { state } = world;
  const at = formatInstant(step.at);
  const { name } = instance;
  const entries = step.trace.map((entry) => {
    const { type, elementId, item } = entry;
    return { at, type, elementId, instance: name, item };
  });
  world.trace.push(...entries);
  const updated = { ...instance, snapshot: step.snapshot };
  const isNew = !state.instances.some((one) => one.name === instance.name);
  state.instances = isNew
    ? [...state.instances, updated]
    : state.instances.map((one) => (one.name === instance.name ? updated : one));
  for (const effect of step.effects) applyEffect(world, instance.name, effect, step.at);
}

function applyEffect(world: World, instance: string, effect: Effect, at: Instant): void {
  const { state } = world;
  const isHere = (one: Waiting): boolean =>
    one.instance === instance &&
    'scopeId' in effect &&
    one.elementId === effect.elementId &&
    one.scopeId === effect.scopeId;
  const others = <Kind extends Waiting>(list: readonly Kind[]): Kind[] =>
    list.filter((one) => !isHere(one));
  switch (effect.type) {
    case 'openTask':
      state.tasks = [...state.tasks, waiting(state, instance, effect)];
      return;
    case 'closeTask':
      state.tasks = others(state.tasks);
      return;
    case 'setTimer':
      addTimer(world, waiting(state, instance, effect), effect, at);
      return;
    case 'cancelTimer':
      state.timers = others(state.timers);
      return;
    case 'waitMessage': {
      const { messageName, correlationValue } = effect;
      const wait = { ...waiting(state, instance, effect), messageName, correlationValue };
      state.waits = [...state.waits, wait];
      return;
    }
    case 'stopWaiting':
      state.waits = others(state.waits);
      return;
    case 'sendMessage':
      world.outbox.push(toMessage(effect));
      return;
    case 'callConnector':
      // The task of the connector is open; the scenario completes it.
      return;
  }
}

function toMessage(effect: Extract<Effect, { type: 'sendMessage' }>): WorldMessage {
  const { messageName, correlationValue, targetId, variables } = effect;
  const keys = correlationValue === null ? [] : [correlationValue];
  return { name: messageName, keys, targetId, variables };
}

/** The place of something new in the order of creation. */
export function waiting(
  state: WorldState,
  instance: string,
  { elementId, scopeId }: { readonly elementId: ElementId; readonly scopeId: string },
): Waiting {
  state.sequence += 1;
  return { instance, elementId, scopeId, sequence: state.sequence };
}

/** Sets a timer; a cycle's next turn counts from the moment of the one before. */
export function addTimer(
  world: World,
  where: Waiting,
  { timer, occurrence }: Pick<WorldTimer, 'timer' | 'occurrence'>,
  setAt: Instant,
): void {
  const parsed = parseTimer(timer);
  if (parsed === null) return;
  const due = timerMoment(parsed, setAt, world.frame.calendar, occurrence);
  if (!due.ok) {
    const { calendar, firstYear, lastYear } = due.refusal;
    throw new ScenarioFault(
      `Calendar "${calendar}" covers ${firstYear} to ${lastYear}; ` +
        `the timer "${where.elementId}" (${timer.text}) lies outside.`,
    );
  }
  const added = { ...where, dueAt: due.value, timer, occurrence };
  world.state.timers = [...world.state.timers, added].toSorted(byMoment);
}

function byMoment(one: WorldTimer, other: WorldTimer): number {
  return one.dueAt - other.dueAt || one.sequence - other.sequence;
}
