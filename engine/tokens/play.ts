import { NOTHING_BROUGHT } from '../model/payload.ts';
import { beginScope, openScope } from './beginScope.ts';
import { goOnUndoing } from './compensate.ts';
import { completeElement } from './completeElement.ts';
import { armedOf, type Holder } from './arm.ts';
import { startElement } from './enterElement.ts';
import {
  doNow,
  findPlace,
  findScope,
  hasIncident,
  type Game,
  type Place,
  type Work,
} from './game.ts';
import { lookAtConditions } from './lookAtConditions.ts';
import { repeatActivity } from './loops.ts';
import { runElement } from './runElement.ts';
import { settleScope } from './scopeOver.ts';
import { findStuckJoins } from './stuckJoins.ts';
import { trigger } from './trigger.ts';
import { leaveElement } from './walk.ts';

/** Plays until nothing goes on by itself: what follows from a thing first, then the queue. */
export function play(game: Game): void {
  for (let work = nextWork(game); work !== null; work = nextWork(game)) doWork(game, work);
  findStuckJoins(game);
}

function nextWork(game: Game): Work | null {
  const next = game.now.pop();
  if (next !== undefined) return next;
  return game.mustLook ? { kind: 'look' } : (game.queue.shift() ?? null);
}

function doWork(game: Game, work: Work): void {
  switch (work.kind) {
    case 'look':
      lookAtConditions(game);
      return;
    case 'lookAgain':
      game.mustLook = true;
      lookAtConditions(game);
      return;
    case 'trigger':
      triggerHeld(game, work);
      return;
    case 'begin':
    case 'open':
    case 'settle':
    case 'undo':
      doInScope(game, work);
      return;
    default:
      doAtElement(game, work);
  }
}

type ScopeWork = Extract<Work, { readonly scopeId: string }>;

function doInScope(game: Game, work: ScopeWork): void {
  const scope = findScope(game, work.scopeId);
  if (scope === null) return;
  switch (work.kind) {
    case 'begin':
      beginScope(game, scope);
      return;
    case 'open':
      openScope(game, scope);
      return;
    case 'settle':
      settleScope(game, scope);
      return;
    case 'undo':
      goOnUndoing(game, scope, work.compensationId);
  }
}

type ElementWork = Extract<Work, { readonly activationId: string }>;

function doAtElement(game: Game, work: ElementWork): void {
  const place = findPlace(game, work.activationId);
  if (place === null || isStandingStill(game, place)) return;
  switch (work.kind) {
    case 'enter':
      startElement(game, place);
      return;
    case 'run':
      runElement(game, place);
      return;
    case 'repeat':
      repeatActivity(game, place);
      return;
    case 'complete':
      completeElement(game, place);
      return;
    case 'leave':
      leaveElement(game, place);
      doNow(game, { kind: 'settle', scopeId: place.scope.id });
  }
}

/** An element with an incident waits until that is retried. */
function isStandingStill(game: Game, { activation }: Place): boolean {
  return hasIncident(game, activation.id, activation.elementId);
}

/** The event may have been disarmed by what was delivered before it. */
function triggerHeld(
  game: Game,
  { holderId, elementId, payload = NOTHING_BROUGHT }: Extract<Work, { readonly kind: 'trigger' }>,
): void {
  const scope = findScope(game, holderId);
  const holder: Holder | null =
    scope === null ? findPlace(game, holderId) : { scope, activation: null };
  if (holder === null || !armedOf(holder).some((one) => one.elementId === elementId)) return;
  trigger(game, holder, elementId, payload);
}
