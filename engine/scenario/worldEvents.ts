import { hasTurnLeft } from '../calendar/hasTurnLeft.ts';
import { parseTimer } from '../calendar/parseTimer.ts';
import type { ElementId } from '../model/ids.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { EngineEvent } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { startTriggers, type StartTrigger } from './startTriggers.ts';
import {
  ScenarioFault,
  addTimer,
  applyStep,
  waiting,
  type WorldMessage,
  type WorldSignal,
  type WorldTimer,
  type World,
  type WorldWait,
} from './world.ts';

/** A timer that fires every second for a month is a mistake; the run ends within two seconds. */
const TIMERS_MAX = 10_000;

/** Starts an instance; the answer is its name. */
export function startInstance<State extends InstanceFacts>(
  world: World<State>,
  processId: ElementId,
  startId: ElementId | null,
  variables: Variables,
): string {
  const { player } = world.frame;
  const name = instanceName(world.state.instances.length);
  const first = player.start(processId, { type: 'start', startId, variables }, world.state.now);
  applyStep(world, { name, processId, state: first.snapshot }, first);
  afterStep(world);
  return name;
}

/** A, B … Z, AA, AB … */
function instanceName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : instanceName(Math.floor(index / 26) - 1) + letter;
}

/** Gives an event to an instance; the answer is the code of its refusal, or null. */
export function sendEvent<State extends InstanceFacts>(
  world: World<State>,
  name: string,
  event: EngineEvent,
): string | null {
  const instance = world.state.instances.find((one) => one.name === name);
  if (instance === undefined) return 'EVENT_NOT_EXPECTED';
  const { processId, state } = instance;
  const result = world.frame.player.step(processId, state, event, world.state.now);
  if (!result.ok) return result.refusal.code;
  applyStep(world, { name, processId, state: result.value.snapshot }, result.value);
  afterStep(world);
  return null;
}

/**
 * What is sent and thrown by a step arrives before anything else happens, in the order in which it
 * was sent.
 */
function afterStep<State extends InstanceFacts>(world: World<State>): void {
  // The step that a message causes comes here too; the loop of the first one goes on with it.
  if (world.isDelivering) return;
  world.isDelivering = true;
  for (let count = 0; deliverNext(world); count += 1) {
    if (count < world.frame.atOneMoment) continue;
    const started = world.state.instances.length;
    const last = world.trace.findLast(({ type }) => type === 'message-sent' || type === 'signal');
    throw new ScenarioFault(
      'NEVER_AT_REST',
      `Messages are sent for ever at one moment, at last by or to "${last?.elementId ?? ''}"; ` +
        `${started} instances have been started.`,
    );
  }
  world.isDelivering = false;
}

function deliverNext<State extends InstanceFacts>(world: World<State>): boolean {
  const sent = world.outbox.shift();
  if (sent === undefined) return deliverKept(world);
  if ('waits' in sent) deliverSignal(world, sent);
  else deliverMessage(world, sent);
  return true;
}

/** Brings a message to the oldest that waits for it, else to what it starts, else keeps it. */
export function deliverMessage<State extends InstanceFacts>(
  world: World<State>,
  message: WorldMessage,
): void {
  const { state } = world;
  const wait = state.waits.find((one) => isMatch(world, one, message));
  if (wait !== undefined) {
    receive(world, wait, message);
    return;
  }
  const start = triggersOf(world).find(
    ({ event, processId, startId }) =>
      event.kind === 'message' &&
      event.messageName === message.name &&
      isTarget(world, message.targetId, processId, startId),
  );
  if (start === undefined) state.kept = [...state.kept, message];
  else startInstance(world, start.processId, start.startId, message.variables);
}

/**
 * Brings a signal to all who have waited for it when it was thrown, then starts an instance for
 * every start event that it triggers. It is not kept.
 */
export function deliverSignal<State extends InstanceFacts>(
  world: World<State>,
  { name, variables, waits }: WorldSignal,
): void {
  for (const { instance, elementId, scopeId, sequence } of waits) {
    // What the signal has done before may have ended this wait.
    if (!world.state.waits.some((one) => one.sequence === sequence)) continue;
    sendEvent(world, instance, { type: 'signal', elementId, scopeId, variables });
  }
  for (const { event, processId, startId } of triggersOf(world)) {
    if (event.kind !== 'signal' || event.signalName !== name) continue;
    startInstance(world, processId, startId, variables);
  }
}

/** What starts instances from outside, in the order of the file. */
export function triggersOf<State extends InstanceFacts>(
  world: World<State>,
): readonly StartTrigger[] {
  return [...world.frame.processes.values()].flatMap(startTriggers);
}

function deliverKept<State extends InstanceFacts>(world: World<State>): boolean {
  const { state } = world;
  state.kept = state.kept.filter(({ until }) => until === null || until > state.now);
  for (const message of state.kept) {
    const wait = state.waits.find((one) => isMatch(world, one, message));
    if (wait === undefined) continue;
    state.kept = state.kept.filter((one) => one !== message);
    receive(world, wait, message);
    return true;
  }
  return false;
}

function receive<State extends InstanceFacts>(
  world: World<State>,
  wait: WorldWait,
  { variables }: WorldMessage,
): void {
  const { elementId, scopeId } = wait;
  sendEvent(world, wait.instance, { type: 'message', elementId, scopeId, variables });
}

function isMatch<State extends InstanceFacts>(
  world: World<State>,
  wait: WorldWait,
  message: WorldMessage,
): boolean {
  if (wait.kind !== 'message' || wait.messageName !== message.name) return false;
  const instance = world.state.instances.find((one) => one.name === wait.instance);
  if (!isTarget(world, message.targetId, instance?.processId ?? '', wait.elementId)) return false;
  if (wait.correlationValue === null || message.keys.length === 0) return true;
  return message.keys.includes(wait.correlationValue);
}

/** A message flow leads to an element, or to a pool with everything in it. */
function isTarget<State extends InstanceFacts>(
  world: World<State>,
  targetId: ElementId | null,
  processId: ElementId,
  elementId: ElementId,
): boolean {
  if (targetId === null || targetId === elementId || targetId === processId) return true;
  return world.frame.processes.get(processId)?.poolId === targetId;
}

/** Fires every timer due by then, in order of due moment and creation, each at its own moment. */
export function fireDue<State extends InstanceFacts>(world: World<State>, until: Instant): void {
  let moment = world.state.now;
  for (let count = 0; ; count += 1) {
    const [timer] = world.state.timers;
    if (timer === undefined || timer.dueAt > until) return;
    if (timer.dueAt > moment) count = 0;
    if (count > world.frame.atOneMoment) {
      throw new ScenarioFault(
        'NEVER_AT_REST',
        `The timer "${timer.elementId}" fires for ever at one moment.`,
      );
    }
    world.timersFired += 1;
    if (world.timersFired > TIMERS_MAX) {
      throw new ScenarioFault(
        'NEVER_AT_REST',
        `More than ${TIMERS_MAX} timers fire in this scenario, "${timer.elementId}" the last.`,
      );
    }
    moment = Math.max(moment, timer.dueAt);
    world.state.now = Math.max(world.state.now, timer.dueAt);
    fire(world, timer);
  }
}

function fire<State extends InstanceFacts>(world: World<State>, timer: WorldTimer): void {
  const { state } = world;
  state.timers = state.timers.filter((one) => one !== timer);
  const { elementId, scopeId } = timer;
  if (timer.instance !== '') {
    sendEvent(world, timer.instance, { type: 'timer', elementId, scopeId });
    return;
  }
  setNextStart(world, timer);
  startInstance(world, scopeId, elementId, world.frame.startVariables);
}

/** A start event with a cycle waits for its next turn; its scope is the process to start. */
function setNextStart<State extends InstanceFacts>(
  world: World<State>,
  { elementId, scopeId, timer, occurrence, dueAt }: WorldTimer,
): void {
  if (!hasTurnLeft(parseTimer(timer), occurrence + 1, dueAt)) return;
  const where = waiting(world.state, '', { elementId, scopeId });
  addTimer(world, where, { timer, occurrence: occurrence + 1 }, dueAt);
}
