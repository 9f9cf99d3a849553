import { parseInstant } from '../calendar/parseInstant.ts';
import { parseTimer } from '../calendar/parseTimer.ts';
import { timerMoment } from '../calendar/timerMoment.ts';
import type { InstanceFacts } from '../model/instance.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { keysOfMessage } from './keysOfMessage.ts';
import type { ScenarioStep } from './scenario.ts';
import { waitsForSignal, type World } from './world.ts';
import { deliverMessage, deliverSignal, fireDue, sendEvent } from './worldEvents.ts';

type StepOf<Kind extends ScenarioStep['kind']> = Extract<ScenarioStep, { readonly kind: Kind }>;

/** Does one step of a scenario; the answer is the code of its refusal, or null. */
export function doScenarioStep<State extends InstanceFacts>(
  world: World<State>,
  step: ScenarioStep,
): string | null {
  switch (step.kind) {
    case 'complete':
      return complete(world, step);
    case 'advance':
      return advance(world, step.text);
    case 'advanceTo':
      return advanceTo(world, parseInstant(step.text) ?? parseInstant(`${step.text}+07:00`));
    case 'message':
      return bringMessage(world, step);
    case 'throwError':
      return throwError(world, step);
    case 'signal':
      return throwSignal(world, step);
    case 'unknown':
      return 'STEP_NOT_KNOWN';
  }
}

/** Completes the oldest open task, else waits for the next timer; false: nothing is left to do. */
export function goOn<State extends InstanceFacts>(world: World<State>): boolean {
  const [task] = world.state.tasks;
  if (task !== undefined) {
    const { instance, elementId, scopeId } = task;
    const event = { type: 'complete', elementId, scopeId, variables: {} } as const;
    return sendEvent(world, instance, event) === null;
  }
  const [timer] = world.state.timers;
  return timer !== undefined && advanceTo(world, timer.dueAt) === null;
}

function complete<State extends InstanceFacts>(
  world: World<State>,
  { elementId, item, variables }: StepOf<'complete'>,
): string | null {
  const task = taskOf(world, { elementId, item });
  if (task === undefined) return 'TASK_NOT_OPEN';
  const { instance, scopeId } = task;
  return sendEvent(world, instance, { type: 'complete', elementId, scopeId, variables });
}

function taskOf<State extends InstanceFacts>(
  world: World<State>,
  { elementId, item }: Pick<StepOf<'complete'>, 'elementId' | 'item'>,
): World<State>['state']['tasks'][number] | undefined {
  return world.state.tasks.find(
    (one) => one.elementId === elementId && (item === null || one.item === item),
  );
}

function advance<State extends InstanceFacts>(world: World<State>, text: string): string | null {
  const until = momentAfter(world, text);
  return until.ok ? advanceTo(world, until.value) : until.refusal;
}

function momentAfter<State extends InstanceFacts>(
  world: World<State>,
  text: string,
): Result<Instant, string> {
  const parsed = parseTimer({ kind: 'duration', text });
  if (parsed === null) return refuse('TIME_NOT_VALID');
  const until = timerMoment(parsed, world.state.now, world.frame.calendar);
  return until.ok ? accept(until.value) : refuse(until.refusal.code);
}

function advanceTo<State extends InstanceFacts>(
  world: World<State>,
  until: Instant | null,
): string | null {
  if (until === null) return 'TIME_NOT_VALID';
  if (until < world.state.now) return 'TIME_GOES_BACK';
  fireDue(world, until);
  world.state.now = until;
  return null;
}

function bringMessage<State extends InstanceFacts>(
  world: World<State>,
  { name, keys, variables, timeToLive }: StepOf<'message'>,
): string | null {
  const until = timeToLive === null ? accept(null) : momentAfter(world, timeToLive);
  if (!until.ok) return until.refusal;
  const { frame, state } = world;
  const given = keysOfMessage(frame.messageKeys, { name, keys, variables, at: state.now });
  deliverMessage(world, { name, keys: given, variables, targetId: null, until: until.value });
  return null;
}

/** A signal that nobody waits for is gone; that is no refusal. */
function throwSignal<State extends InstanceFacts>(
  world: World<State>,
  { name, variables }: StepOf<'signal'>,
): null {
  deliverSignal(world, { name, variables, waits: waitsForSignal(world.state.waits, name) });
  return null;
}

/** The error comes to the task of the item, or the oldest instance where the element is active. */
function throwError<State extends InstanceFacts>(
  world: World<State>,
  { elementId, code, item }: StepOf<'throwError'>,
): string | null {
  const event = { type: 'error', elementId, scopeId: null, errorCode: code } as const;
  if (item !== null) {
    const task = taskOf(world, { elementId, item });
    if (task === undefined) return 'TASK_NOT_OPEN';
    return sendEvent(world, task.instance, { ...event, scopeId: task.scopeId });
  }
  const isTaken = world.state.instances.some(({ name }) => sendEvent(world, name, event) === null);
  return isTaken ? null : 'EVENT_NOT_EXPECTED';
}
