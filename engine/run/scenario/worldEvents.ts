import type { ElementId } from '../../model/ids.ts';
import type { Variables } from '../../model/json.ts';
import type { EngineEvent } from '../../model/step.ts';
import type { Instant } from '../../model/time.ts';
import { startStep } from '../../step/startStep.ts';
import { step } from '../../step/step.ts';
import {
  ScenarioFault,
  addTimer,
  applyStep,
  waiting,
  type WorldMessage,
  type WorldTimer,
  type World,
  type WorldWait,
} from './world.ts';

/** More timers or messages than this at one moment are a circle without any time in it. */
const AT_ONE_MOMENT_MAX = 1_000;
/** A timer that fires every second for a month is a mistake; the run ends within two seconds. */
const TIMERS_MAX = 10_000;

/** Starts an instance; the answer is its name. */
export function startInstance(
  world: World,
  processId: ElementId,
  startId: ElementId | null,
  variables: Variables,
): string {
  const name = instanceName(world.state.instances.length);
  const compiled = world.frame.compile(processId);
  const first = startStep(compiled, { type: 'start', startId, variables }, world.state.now);
  applyStep(world, { name, processId, snapshot: first.snapshot }, first);
  afterStep(world);
  return name;
}

/** A, B … Z, AA, AB … */
function instanceName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : instanceName(Math.floor(index / 26) - 1) + letter;
}

/** Gives an event to an instance; the answer is the code of its refusal, or null. */
export function sendEvent(world: World, name: string, event: EngineEvent): string | null {
  const instance = world.state.instances.find((one) => one.name === name);
  if (instance === undefined) return 'EVENT_NOT_EXPECTED';
  const compiled = world.frame.compile(instance.processId);
  const result = step(compiled, instance.snapshot, event, world.state.now);
  if (!result.ok) return result.refusal.code;
  applyStep(world, instance, result.value);
  afterStep(world);
  return null;
}

/**
 * Messages sent by a step arrive before anything else happens, in the order in which they were
 * sent.
 */
function afterStep(world: World): void {
  // The step that a message causes comes here too; the loop of the first one goes on with it.
  if (world.isDelivering) return;
  world.isDelivering = true;
  for (let count = 0; deliverNext(world); count += 1) {
    if (count < AT_ONE_MOMENT_MAX) continue;
    const started = world.state.instances.length;
    throw new ScenarioFault(
      `Messages are sent for ever at one moment; ${started} instances have been started.`,
    );
  }
  world.isDelivering = false;
}

function deliverNext(world: World): boolean {
  const sent = world.outbox.shift();
  if (sent === undefined) return deliverKept(world);
  deliver(world, sent);
  return true;
}

/** Brings a message to the oldest that waits for it, else to a start event, else keeps it. */
export function deliver(world: World, message: WorldMessage): void {
  const { state } = world;
  const wait = state.waits.find((one) => isMatch(world, one, message));
  if (wait !== undefined) {
    receive(world, wait, message);
    return;
  }
  const start = findStart(world, message);
  if (start === null) state.kept = [...state.kept, message];
  else startInstance(world, start.processId, start.startId, message.variables);
}

function deliverKept(world: World): boolean {
  const { state } = world;
  for (const message of state.kept) {
    const wait = state.waits.find((one) => isMatch(world, one, message));
    if (wait === undefined) continue;
    state.kept = state.kept.filter((one) => one !== message);
    receive(world, wait, message);
    return true;
  }
  return false;
}

function receive(world: World, wait: WorldWait, { variables }: WorldMessage): void {
  const { elementId, scopeId } = wait;
  sendEvent(world, wait.instance, { type: 'message', elementId, scopeId, variables });
}

function isMatch(world: World, wait: WorldWait, message: WorldMessage): boolean {
  if (wait.messageName !== message.name) return false;
  const instance = world.state.instances.find((one) => one.name === wait.instance);
  if (!isTarget(world, message.targetId, instance?.processId ?? '', wait.elementId)) return false;
  if (wait.correlationValue === null || message.keys.length === 0) return true;
  return message.keys.includes(wait.correlationValue);
}

function isTarget(
  world: World,
  targetId: ElementId | null,
  processId: ElementId,
  elementId: ElementId,
): boolean {
  if (targetId === null || targetId === elementId || targetId === processId) return true;
  return world.frame.processes.get(processId)?.poolId === targetId;
}

function findStart(world: World, { name, targetId }: WorldMessage) {
  for (const [processId, process] of world.frame.processes) {
    for (const node of process.nodes) {
      if (node.type !== 'startEvent' || node.parentId !== processId) continue;
      if (node.event.kind !== 'message' || node.event.messageName !== name) continue;
      if (isTarget(world, targetId, processId, node.id)) return { processId, startId: node.id };
    }
  }
  return null;
}

/** Fires every timer due by then, in order of due moment and creation, each at its own moment. */
export function fireDue(world: World, until: Instant): void {
  let moment = world.state.now;
  for (let count = 0; ; count += 1) {
    const [timer] = world.state.timers;
    if (timer === undefined || timer.dueAt > until) return;
    if (timer.dueAt > moment) count = 0;
    if (count > AT_ONE_MOMENT_MAX) {
      throw new ScenarioFault(`The timer "${timer.elementId}" fires for ever at one moment.`);
    }
    world.timersFired += 1;
    if (world.timersFired > TIMERS_MAX) {
      throw new ScenarioFault(
        `More than ${TIMERS_MAX} timers fire in this scenario, "${timer.elementId}" the last.`,
      );
    }
    moment = Math.max(moment, timer.dueAt);
    world.state.now = Math.max(world.state.now, timer.dueAt);
    fire(world, timer);
  }
}

function fire(world: World, timer: WorldTimer): void {
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
function setNextStart(
  world: World,
  { elementId, scopeId, timer, occurrence, dueAt }: WorldTimer,
): void {
  const times = /^R(\d*)\//.exec(timer.text)?.[1];
  if (timer.kind !== 'cycle' || times === undefined) return;
  if (times !== '' && occurrence >= Number(times)) return;
  const where = waiting(world.state, '', { elementId, scopeId });
  addTimer(world, where, { timer, occurrence: occurrence + 1 }, dueAt);
}
