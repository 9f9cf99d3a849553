import { arm, armedOf, type Holder } from './arm.ts';
import { nodeOf } from './drawing.ts';
import { endInstance } from './endScope.ts';
import {
  doNow,
  findPlace,
  findScope,
  forgetIncidents,
  hasIncident,
  tell,
  type Game,
  type LiveActivation,
  type LiveScope,
  type Place,
  type Work,
} from './game.ts';
import { NOTHING_BROUGHT } from '../model/payload.ts';
import type { EngineEvent, StepRefusal } from '../model/step.ts';
import type { ElementId } from '../model/ids.ts';
import { throwOutwards } from './throwOutwards.ts';
import { meetsAndDecides } from './treatmentOf.ts';
import { trigger } from './trigger.ts';
import { writeVariables } from './variables.ts';

type Comes<Type extends EngineEvent['type']> = Extract<EngineEvent, { readonly type: Type }>;

/** What an event from outside does at once; the refusal when nothing waits for it. */
export function takeEvent(game: Game, event: EngineEvent): StepRefusal | null {
  switch (event.type) {
    case 'start':
      return notExpected(event.startId ?? game.processId);
    case 'cancel':
      game.facts.outcome = event.outcome;
      endInstance(game, 'terminated');
      return null;
    case 'complete':
      return takeCompletion(game, event);
    case 'error':
      return takeError(game, event);
    case 'retry':
      return takeRetry(game, event);
    default:
      return takeArmed(game, event);
  }
}

function notExpected(elementId: ElementId): StepRefusal {
  return { code: 'EVENT_NOT_EXPECTED', elementId };
}

function takeCompletion(game: Game, event: Comes<'complete'>): StepRefusal | null {
  const { elementId, scopeId, variables } = event;
  const place = findPlace(game, scopeId);
  const isOpen = place?.activation.elementId === elementId && place.activation.isTaskOpen;
  if (place === null || !isOpen) return { code: 'TASK_NOT_OPEN', elementId };
  writeVariables(game, place, variables);
  // What has stopped it before may be mended by what it is completed with.
  forgetIncidents(game, scopeId);
  doNow(game, { kind: 'complete', activationId: scopeId });
  return null;
}

function takeArmed(
  game: Game,
  event: Comes<'timer'> | Comes<'message'> | Comes<'signal'>,
): StepRefusal | null {
  const { type, elementId, scopeId } = event;
  const holder = holderOf(game, scopeId);
  const armed = holder === null ? [] : armedOf(holder);
  if (!armed.some((one) => one.elementId === elementId && one.kind === type) || holder === null) {
    return notExpected(elementId);
  }
  const values = event.type === 'timer' ? {} : event.variables;
  trigger(game, holder, elementId, { values, isDeclared: true });
  return null;
}

/** What waits under that id of the shell: an activation, or a scope for its event starts. */
export function holderOf(game: Game, id: string): Holder | null {
  const scope = findScope(game, id);
  return scope === null ? findPlace(game, id) : { scope, activation: null };
}

function takeError(game: Game, event: Comes<'error'>): StepRefusal | null {
  const { elementId, scopeId, errorCode } = event;
  const place = scopeId === null ? oldestAt(game, elementId) : findPlace(game, scopeId);
  if (place === null || place.activation.elementId !== elementId) return notExpected(elementId);
  const { scope } = place;
  tell(game, scope, { type: 'error', elementId, facts: { code: errorCode } });
  const thrown = { kind: 'error', code: errorCode, payload: NOTHING_BROUGHT } as const;
  if (throwOutwards(game, { scope, place }, thrown)) return null;
  game.facts.errorCode = errorCode;
  endInstance(game, 'failed');
  return null;
}

/** In the oldest scope in which the element is active, the oldest. */
/** Tokens that a join has made stand still together, and go on together. */
function retryAll(game: Game, scope: LiveScope, activation: LiveActivation): void {
  const { elementId } = activation;
  const isJoin = meetsAndDecides(game.drawing, nodeOf(game.drawing, elementId));
  const beside = scope.activations.filter((one) => one.elementId === elementId);
  for (const { pending, id } of isJoin ? beside : [activation]) {
    if (pending !== null) game.queue.push(workOf(pending, id));
  }
}

function oldestAt(game: Game, elementId: ElementId): Place | null {
  const places = game.scopes.flatMap((scope) =>
    scope.activations
      .filter((one) => one.elementId === elementId && !one.isCompleted)
      .map((activation) => ({ scope, activation })),
  );
  return places[0] ?? null;
}

function takeRetry(game: Game, event: Comes<'retry'>): StepRefusal | null {
  const { elementId, scopeId, variables } = event;
  const holder = holderOf(game, scopeId);
  if (holder === null || !hasIncident(game, scopeId, elementId)) return notExpected(elementId);
  game.facts.incidents = game.facts.incidents.filter(
    (one) => one.scopeId !== scopeId || one.elementId !== elementId,
  );
  writeVariables(game, holder, variables);
  const { scope, activation } = holder;
  if (activation?.elementId === elementId && activation.pending !== null) {
    retryAll(game, holder.scope, activation);
  } else if (armedOf(holder).some((one) => one.elementId === elementId)) {
    game.mustLook = true;
  } else if (canWait(game, scope, elementId)) {
    arm(game, { scope, activation }, [elementId]);
  }
  return null;
}

/** The start event of the instance itself has come and is waited for no more. */
function canWait(game: Game, scope: LiveScope, elementId: ElementId): boolean {
  const node = nodeOf(game.drawing, elementId);
  if (node.type === 'parallelGateway') return false;
  return node.type !== 'startEvent' || node.parentId !== scope.containerId;
}

function workOf(kind: NonNullable<Place['activation']['pending']>, activationId: string): Work {
  return { kind, activationId };
}
