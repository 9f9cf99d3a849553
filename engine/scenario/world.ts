import { formatInstant } from '../calendar/formatInstant.ts';
import { parseTimer } from '../calendar/parseTimer.ts';
import { timerMoment } from '../calendar/timerMoment.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { ElementId } from '../model/ids.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { Player } from '../model/player.ts';
import type { MessageKey, ProcessModel } from '../model/process.ts';
import type { Effect, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { ScenarioTraceEntry } from './scenario.ts';

/**
 * Everything that lasts between two steps: plain JSON, so that it can be written and read again.
 */
export type WorldState<State extends InstanceFacts> = {
  now: Instant;
  /** Grows with everything that is created: the order of creation. */
  sequence: number;
  instances: readonly WorldInstance<State>[];
  tasks: readonly WorldTask[];
  timers: readonly WorldTimer[];
  waits: readonly WorldWait[];
  /** Messages that nobody has waited for yet, oldest first. */
  kept: readonly WorldMessage[];
};

/** One running process; the state belongs to the player. */
export type WorldInstance<State extends InstanceFacts> = {
  readonly name: string;
  readonly processId: ElementId;
  readonly state: State;
};

/** Where something waits; instance "" is a start event that waits to start one. */
export type Waiting = {
  readonly instance: string;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly sequence: number;
};

/** An open task. */
export type WorldTask = Waiting & { readonly item: number | null };

/** A timer that is set. */
export type WorldTimer = Waiting & {
  readonly dueAt: Instant;
  readonly timer: Extract<Effect, { type: 'setTimer' }>['timer'];
  readonly occurrence: number;
};

/** An element that waits for a message or a signal. */
export type WorldWait = Waiting &
  (
    | {
        readonly kind: 'message';
        readonly messageName: string;
        readonly correlationValue: string | null;
      }
    | { readonly kind: 'signal'; readonly signalName: string }
  );

/** A message on its way. `keys` empty: matched by name only. */
export type WorldMessage = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly targetId: ElementId | null;
  readonly variables: Variables;
  /** When it ceases to exist; null: never. */
  readonly until: Instant | null;
};

/** A signal on its way to who has waited for it at the moment of its throw. */
export type WorldSignal = {
  readonly name: string;
  readonly variables: Variables;
  readonly waits: readonly WorldWait[];
};

/** What does not change during a run. */
export type WorldFrame<State extends InstanceFacts> = {
  readonly calendar: WorkingCalendar;
  readonly processes: ReadonlyMap<ElementId, ProcessModel>;
  readonly messageKeys: readonly MessageKey[];
  readonly player: Player<State>;
  readonly startVariables: Variables;
  /** More timers or messages than this at one moment are a circle without any time in it. */
  readonly atOneMoment: number;
};

/** A run under way. */
export type World<State extends InstanceFacts = InstanceFacts> = {
  readonly frame: WorldFrame<State>;
  state: WorldState<State>;
  /** What has happened so far; told, never read again. */
  readonly trace: ScenarioTraceEntry[];
  readonly outbox: (WorldMessage | WorldSignal)[];
  isDelivering: boolean;
  timersFired: number;
};

/**
 * Thrown when a run cannot go on: a timer lies outside the calendar's years, or something happens
 * for ever at one moment; the command line says it in one sentence.
 */
export class ScenarioFault extends Error {
  override name = 'ScenarioFault';
  readonly code: ScenarioFaultCode;

  constructor(code: ScenarioFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Why a run cannot go on. */
export type ScenarioFaultCode = 'CALENDAR_TOO_SHORT' | 'TIMER_NOT_READABLE' | 'NEVER_AT_REST';

/** Writes a step into the world: the state, the trace, and what its effects ask for. */
export function applyStep<State extends InstanceFacts>(
  world: World<State>,
  instance: WorldInstance<State>,
  step: Step<State>,
): void {
  const { state } = world;
  const at = formatInstant(step.at);
  const { name } = instance;
  const entries = step.trace.map((entry) => {
    const { type, elementId, item } = entry;
    return { at, type, elementId, instance: name, item };
  });
  for (const entry of entries) world.trace.push(entry);
  const isNew = !state.instances.some((one) => one.name === instance.name);
  state.instances = isNew
    ? [...state.instances, instance]
    : state.instances.map((one) => (one.name === instance.name ? instance : one));
  for (const effect of step.effects) applyEffect(world, instance.name, effect, step.at);
}

function applyEffect<State extends InstanceFacts>(
  world: World<State>,
  instance: string,
  effect: Effect,
  at: Instant,
): void {
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
      state.tasks = [...state.tasks, { ...waiting(state, instance, effect), item: effect.item }];
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
    case 'waitMessage':
    case 'waitSignal':
      state.waits = [...state.waits, toWait(waiting(state, instance, effect), effect)];
      return;
    case 'stopWaiting':
      state.waits = others(state.waits);
      return;
    default:
      send(world, instance, effect);
  }
}

type SentEffect = Extract<
  Effect,
  { readonly type: 'sendMessage' | 'throwSignal' | 'callConnector' }
>;

/** The task of a connector is open as well; the scenario completes it. */
function send<State extends InstanceFacts>(
  { state, outbox }: World<State>,
  instance: string,
  effect: SentEffect,
): void {
  if (effect.type === 'sendMessage') outbox.push(toMessage(effect));
  if (effect.type === 'throwSignal') outbox.push(toSignal(state.waits, instance, effect));
}

type WaitEffect = Extract<Effect, { readonly type: 'waitMessage' | 'waitSignal' }>;

function toWait(where: Waiting, effect: WaitEffect): WorldWait {
  if (effect.type === 'waitSignal') {
    return { ...where, kind: 'signal', signalName: effect.signalName };
  }
  const { messageName, correlationValue } = effect;
  return { ...where, kind: 'message', messageName, correlationValue };
}

function toMessage(effect: Extract<Effect, { type: 'sendMessage' }>): WorldMessage {
  const { messageName, correlationValue, targetId, variables } = effect;
  const keys = correlationValue === null ? [] : [correlationValue];
  return { name: messageName, keys, targetId, variables, until: null };
}

/** The instance that throws has had it in its own step. */
function toSignal(
  waits: readonly WorldWait[],
  instance: string,
  { signalName, variables }: Extract<Effect, { type: 'throwSignal' }>,
): WorldSignal {
  const others = waits.filter((one) => one.instance !== instance);
  return { name: signalName, variables, waits: waitsForSignal(others, signalName) };
}

/** Those who wait for the signal, in the order in which they began to wait. */
export function waitsForSignal(
  waits: readonly WorldWait[],
  signalName: string,
): readonly WorldWait[] {
  return waits.filter((one) => one.kind === 'signal' && one.signalName === signalName);
}

/** The place of something new in the order of creation. */
export function waiting(
  state: Pick<WorldState<InstanceFacts>, 'sequence'>,
  instance: string,
  { elementId, scopeId }: { readonly elementId: ElementId; readonly scopeId: string },
): Waiting {
  state.sequence += 1;
  return { instance, elementId, scopeId, sequence: state.sequence };
}

/** Sets a timer; a cycle's next turn counts from the moment of the one before. */
export function addTimer<State extends InstanceFacts>(
  world: World<State>,
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
      'CALENDAR_TOO_SHORT',
      `Calendar "${calendar}" covers ${firstYear} to ${lastYear}; ` +
        `the timer "${where.elementId}" (${timer.text}) lies outside.`,
    );
  }
  const added = { ...where, dueAt: due.value, timer, occurrence };
  const { timers } = world.state;
  const later = timers.findIndex((one) => isLater(one, added));
  world.state.timers = timers.toSpliced(later < 0 ? timers.length : later, 0, added);
}

function isLater(one: WorldTimer, other: WorldTimer): boolean {
  return one.dueAt === other.dueAt ? one.sequence > other.sequence : one.dueAt > other.dueAt;
}
