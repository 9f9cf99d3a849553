import { emptyVariables } from '../model/emptyVariables.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { Payload } from '../model/payload.ts';
import type { BoundaryEvent, FlowNode, StartEvent, SubProcess } from '../model/process.ts';
import { armedOf, eventOf, forgetArmed, holderId, rearm, type Holder } from './arm.ts';
import { nodeOf, type EventStart } from './drawing.ts';
import { endContents, interrupt, stopActivation } from './endScope.ts';
import { enterElement, PASSES_MAX, putToken } from './enterElement.ts';
import {
  doNow,
  raiseIncident,
  removeActivation,
  tell,
  type Game,
  type LiveScope,
  type Place,
} from './game.ts';
import { holdPlace } from './leaveRecord.ts';
import { joinsIn } from './meetings.ts';
import { addScope, newScope } from './newScope.ts';
import { takeFlow } from './takeFlow.ts';
import { leavePayload, takePayload, type Taken } from './takePayload.ts';
import { writeVariables } from './variables.ts';
import { tellCompleted } from './walk.ts';

/** An event that is waited for has come: it is told, and does what its position says. */
export function trigger(game: Game, holder: Holder, elementId: ElementId, payload: Payload): void {
  const node = nodeOf(game.drawing, elementId);
  const { scope, activation } = holder;
  const taken = takePayload(game, holder, node, payload);
  if (!taken.ok) {
    // Who waits for a message or a signal waits on.
    const where = { elementId, scopeId: holderId(holder) };
    return raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', ...where, facts: taken.facts });
  }
  const starts = activation === null && 'event' in node && node.data !== null;
  if (!starts) writeTaken(game, holder, node, taken.values);
  if (
    activation !== null &&
    nodeOf(game.drawing, activation.elementId).type === 'eventBasedGateway'
  ) {
    chooseEvent(game, { scope, activation }, node);
    return;
  }
  tellEvent(game, scope, node);
  spendTimer(game, holder, node);
  if (activation === null) startFromEvent(game, scope, node, starts ? taken : NOTHING_TAKEN);
  else if (node.type === 'boundaryEvent')
    takeBorder(game, { scope, activation }, node, NOTHING_TAKEN);
  else doNow(game, { kind: 'complete', activationId: activation.id });
}

const NOTHING_TAKEN: Taken = { ok: true, values: {} };

/** A receive task keeps what comes for its own inputs inside. */
function writeTaken(game: Game, holder: Holder, node: FlowNode, values: Variables): void {
  const isPlain = !('event' in node) || node.data === null;
  writeVariables(game, isPlain ? holder : { scope: holder.scope, activation: null }, values);
}

/** Tells what has come, with the element that catches it; conditions have no entry. */
export function tellEvent(game: Game, scope: LiveScope, node: FlowNode): void {
  const event = eventOf(node);
  if (event?.kind === 'timer') tell(game, scope, { type: 'timer-fired', elementId: node.id });
  if (event?.kind === 'message') {
    tell(game, scope, {
      type: 'message-received',
      elementId: node.id,
      facts: { message: event.messageName },
    });
  }
  if (event?.kind === 'signal')
    tell(game, scope, { type: 'signal', elementId: node.id, facts: { signal: event.signalName } });
}

/**
 * The border of an activity takes an event: instead of the activity, or beside it. What has come is
 * left around the activity; where it cannot be read the border stands still.
 */
export function takeBorder(game: Game, place: Place, border: BoundaryEvent, taken: Taken): void {
  const { scope } = place;
  leavePayload(game, scope, taken);
  if (border.isInterrupting) {
    interrupt(game, place);
    const entered = enterElement(game, scope, border.id);
    entered.activation.pending = 'run';
    tellFailure(game, scope, taken, { elementId: border.id, scopeId: entered.activation.id });
    return;
  }
  holdPlace(game, place);
  const { id: parentId, containerId } = scope;
  const thread = { parentId, kind: 'thread', elementId: border.id, containerId } as const;
  if (joinsIn(game.drawing, border.id)) enterElement(game, addScope(game, thread), border.id);
  else newScope(game, thread);
  tellFailure(game, scope, taken, { elementId: border.id, scopeId: place.activation.id });
}

function tellFailure(
  game: Game,
  scope: LiveScope,
  taken: Taken,
  where: { readonly elementId: ElementId; readonly scopeId: string },
): void {
  if (taken.ok) return;
  raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', ...where, facts: taken.facts });
}

/** An event sub-process starts: instead of everything in its scope, or beside it. */
export function startEventSubProcess(
  game: Game,
  scope: LiveScope,
  { subProcess, start }: EventStart,
  taken: Taken,
): void {
  const where = { elementId: start.id, scopeId: scope.id };
  if (start.isInterrupting) {
    endContents(game, scope);
    const { activation } = putToken(game, scope, subProcess.id);
    tell(game, scope, { type: 'entered', elementId: subProcess.id });
    const inside = begin(game, scope, subProcess, { start, activationId: activation.id });
    leavePayload(game, inside, taken);
    tellFailure(game, scope, taken, where);
    return;
  }
  if (beginsForEver(game, scope, subProcess)) return;
  tell(game, scope, { type: 'entered', elementId: subProcess.id });
  const inside = begin(game, scope, subProcess, { start, activationId: null });
  leavePayload(game, inside, taken);
  tellFailure(game, scope, taken, where);
}

/** One firing can cause others without end, long before any of them is completed. */
function beginsForEver(game: Game, scope: LiveScope, { id }: SubProcess): boolean {
  const counted = `~${id}`;
  const begun = game.passes.get(counted) ?? 0;
  game.passes.set(counted, begun + 1);
  if (begun < PASSES_MAX) return false;
  const facts = { limit: String(PASSES_MAX) };
  raiseIncident(game, scope, { code: 'STEP_LIMIT', elementId: id, scopeId: scope.id, facts });
  return true;
}

function begin(
  game: Game,
  scope: LiveScope,
  { id, ownVariables }: SubProcess,
  by: { readonly start: StartEvent; readonly activationId: string | null },
): LiveScope {
  return newScope(game, {
    parentId: scope.id,
    kind: by.activationId === null ? 'event' : 'subProcess',
    elementId: id,
    containerId: id,
    activationId: by.activationId,
    startId: by.start.id,
    variables: emptyVariables(ownVariables),
  });
}

function startFromEvent(game: Game, scope: LiveScope, node: FlowNode, taken: Taken): void {
  const found = game.drawing
    .eventStarts(scope.containerId)
    .find(({ start }) => start.id === node.id);
  if (found !== undefined) startEventSubProcess(game, scope, found, taken);
}

/** The shell has taken a timer that fires away; of other events it is told when they are over. */
function spendTimer(game: Game, holder: Holder, node: FlowNode): void {
  const armed = armedOf(holder).find((one) => one.elementId === node.id);
  if (armed?.kind !== 'timer') return;
  if ('isInterrupting' in node && !node.isInterrupting) rearm(game, holder, armed);
  else forgetArmed(holder, node.id);
}

/** The first event behind an event-based gateway takes the token; the others have lost. */
function chooseEvent(game: Game, place: Place, node: FlowNode): void {
  const { scope, activation } = place;
  const gateway = nodeOf(game.drawing, activation.elementId);
  spendTimer(game, place, node);
  stopActivation(game, place, 'completed');
  tellCompleted(game, scope, gateway);
  removeActivation(place);
  const flow = game.drawing.outgoing(gateway.id).find((one) => one.targetId === node.id);
  if (flow !== undefined) takeFlow(game, scope, flow);
  const caught = putToken(game, scope, node.id);
  tell(game, scope, { type: 'entered', elementId: node.id });
  tellEvent(game, scope, node);
  doNow(game, { kind: 'complete', activationId: caught.activation.id });
}
