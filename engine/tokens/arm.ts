import { hasTurnLeft } from '../calendar/hasTurnLeft.ts';
import { parseTimer } from '../calendar/parseTimer.ts';
import type { ElementId } from '../model/ids.ts';
import {
  isActivity,
  type EventDefinition,
  type FlowNode,
  type TimerDefinition,
} from '../model/process.ts';
import { resolveTimerText } from '../expression/resolveTimerText.ts';
import { nodeOf } from './drawing.ts';
import { raiseIncident, tell, type Game, type LiveActivation, type LiveScope } from './game.ts';
import type { Armed } from './tokenState.ts';
import { evaluateFrom, keyText, visibleFrom } from './variables.ts';

/** What holds armed events: an activation, or a scope for its event sub-processes. */
export type Holder = { readonly scope: LiveScope; readonly activation: LiveActivation | null };

/**
 * Starts to wait for the events of these elements, in this order; those that are thrown (errors,
 * escalations) need no arming. An expression that fails is an incident at its event.
 */
export function arm(game: Game, holder: Holder, elementIds: readonly ElementId[]): void {
  for (const id of elementIds) armOne(game, holder, nodeOf(game.drawing, id));
}

/** Stops to wait for everything that the holder waits for. */
export function disarm(game: Game, holder: Holder): void {
  for (const armed of armedOf(holder)) stopWaiting(game, holder, armed);
  setArmed(holder, []);
}

/** Stops to wait for one event. */
export function disarmOne(game: Game, holder: Holder, elementId: ElementId): void {
  const armed = armedOf(holder).find((one) => one.elementId === elementId);
  if (armed !== undefined) stopWaiting(game, holder, armed);
  forgetArmed(holder, elementId);
}

/** After a firing that interrupts nothing: a cycle goes on, other timers are spent. */
export function rearm(game: Game, holder: Holder, armed: Armed): void {
  if (armed.kind !== 'timer') return;
  forgetArmed(holder, armed.elementId);
  const event = eventOf(nodeOf(game.drawing, armed.elementId));
  if (event?.kind !== 'timer' || event.timer.kind !== 'cycle') return;
  const occurrence = armed.occurrence + 1;
  const timer = resolveTimer(game, holder, armed.elementId, event);
  if (timer === null || !hasTurnLeft(parseTimer(timer), occurrence, game.at)) return;
  setTimer(game, holder, { elementId: armed.elementId, timer, occurrence });
}

/** No longer waits for one event, without asking anybody to stop: it has come. */
export function forgetArmed(holder: Holder, elementId: ElementId): void {
  setArmed(
    holder,
    armedOf(holder).filter((one) => one.elementId !== elementId),
  );
}

/** What the holder waits for, in the order of arming. */
export function armedOf({ scope, activation }: Holder): readonly Armed[] {
  return activation === null ? scope.armed : activation.armed;
}

/** The id by which the shell names the holder. */
export function holderId({ scope, activation }: Holder): string {
  return activation === null ? scope.id : activation.id;
}

/** What an element waits for or throws; a receive task waits for its message. */
export function eventOf(node: FlowNode): EventDefinition | null {
  if ('event' in node) return node.event;
  if (!isActivity(node) || node.type !== 'receiveTask' || node.messageName === null) return null;
  const { messageName, correlationKey } = node;
  return { kind: 'message', messageName, correlationKey };
}

/** Replaces one armed event of the holder. */
export function updateArmed(holder: Holder, armed: Armed): void {
  setArmed(
    holder,
    armedOf(holder).map((one) => (one.elementId === armed.elementId ? armed : one)),
  );
}

function setArmed({ scope, activation }: Holder, armed: readonly Armed[]): void {
  if (activation === null) scope.armed = armed;
  else activation.armed = armed;
}

function armOne(game: Game, holder: Holder, node: FlowNode): void {
  const event = eventOf(node);
  const elementId = node.id;
  switch (event?.kind) {
    case 'timer': {
      const timer = resolveTimer(game, holder, elementId, event);
      if (timer !== null) setTimer(game, holder, { elementId, timer, occurrence: 1 });
      return;
    }
    case 'message':
      waitForMessage(game, holder, elementId, event);
      return;
    case 'signal':
      add(game, holder, { elementId, kind: 'signal', occurrence: 1 });
      game.effects.push({
        type: 'waitSignal',
        elementId,
        scopeId: holderId(holder),
        signalName: event.signalName,
      });
      return;
    case 'conditional':
      add(game, holder, { elementId, kind: 'conditional', occurrence: 1 });
      game.mustLook = true;
      return;
    default:
      return;
  }
}

type Timer = Extract<EventDefinition, { readonly kind: 'timer' }>;
type Message = Extract<EventDefinition, { readonly kind: 'message' }>;

function add(
  game: Game,
  holder: Holder,
  armed: Pick<Armed, 'elementId' | 'kind' | 'occurrence'>,
): void {
  const since = game.nextId;
  game.nextId += 1;
  setArmed(holder, [...armedOf(holder), { ...armed, since, wasTrue: false }]);
}

function resolveTimer(game: Game, holder: Holder, elementId: ElementId, { timer }: Timer) {
  const variables = visibleFrom(game, holder);
  const resolved = resolveTimerText(timer, { variables, at: game.at });
  if (resolved.ok) return resolved.value;
  fail(game, holder, elementId, resolved.refusal);
  return null;
}

function setTimer(
  game: Game,
  holder: Holder,
  set: {
    readonly elementId: ElementId;
    readonly timer: TimerDefinition;
    readonly occurrence: number;
  },
): void {
  const { elementId, timer, occurrence } = set;
  add(game, holder, { elementId, kind: 'timer', occurrence });
  const scopeId = holderId(holder);
  game.effects.push({ type: 'setTimer', elementId, scopeId, timer, occurrence });
  tell(game, holder.scope, {
    type: 'timer-set',
    elementId,
    facts: { timer: timer.text, occurrence },
  });
}

function waitForMessage(
  game: Game,
  holder: Holder,
  elementId: ElementId,
  { messageName, correlationKey }: Message,
): void {
  const answer = correlationKey === null ? null : evaluateFrom(game, holder, correlationKey);
  if (answer !== null && !answer.ok) return fail(game, holder, elementId, answer.facts);
  const correlationValue = answer === null ? null : keyText(answer.value);
  add(game, holder, { elementId, kind: 'message', occurrence: 1 });
  const scopeId = holderId(holder);
  game.effects.push({ type: 'waitMessage', elementId, scopeId, messageName, correlationValue });
}

function stopWaiting(game: Game, holder: Holder, { elementId, kind }: Armed): void {
  const scopeId = holderId(holder);
  if (kind === 'timer') game.effects.push({ type: 'cancelTimer', elementId, scopeId });
  if (kind === 'message' || kind === 'signal') {
    game.effects.push({ type: 'stopWaiting', elementId, scopeId });
  }
}

function fail(
  game: Game,
  holder: Holder,
  elementId: ElementId,
  facts: { readonly [name: string]: string },
): void {
  const scopeId = holderId(holder);
  raiseIncident(game, holder.scope, { code: 'EXPRESSION_FAILED', elementId, scopeId, facts });
}
