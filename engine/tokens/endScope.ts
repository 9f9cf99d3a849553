import { disarm } from './arm.ts';
import { releasePlace } from './leaveRecord.ts';
import {
  findScope,
  forgetIncidents,
  removeActivation,
  tell,
  type Game,
  type LiveScope,
  type Place,
} from './game.ts';

/**
 * Ends everything in a scope, which stays itself: what flows beside, the latest first; then what is
 * active, the latest first; then its event sub-processes are disarmed and catch nothing any more.
 */
export function endContents(game: Game, scope: LiveScope): void {
  const beside = game.scopes.filter(
    (one) => one.parentId === scope.id && one.activationId === null,
  );
  for (const child of beside.toReversed()) endScope(game, child);
  for (const activation of scope.activations.toReversed()) interrupt(game, { scope, activation });
  scope.tokens = [];
  scope.compensations = [];
  forgetIncidents(game, scope.id);
  closeScope(game, scope);
}

/** Ends a scope with everything in it. */
export function endScope(game: Game, scope: LiveScope): void {
  endContents(game, scope);
  removeScope(game, scope);
  const parent = findScope(game, scope.parentId);
  if (scope.kind !== 'event' || scope.elementId === null || parent === null) return;
  tell(game, parent, { type: 'interrupted', elementId: scope.elementId });
}

/** Interrupts an activation: its child scopes first, the latest first. */
export function interrupt(game: Game, place: Place): void {
  const { scope, activation } = place;
  const children = game.scopes.filter((one) => one.activationId === activation.id);
  for (const child of children.toReversed()) endScope(game, child);
  stopActivation(game, place, 'interrupted');
  removeActivation(place);
  releasePlace(game, place);
  if (!activation.isCompleted)
    tell(game, scope, { type: 'interrupted', elementId: activation.elementId });
}

/** Closes the task of an activation and everything that it waits for. */
export function stopActivation(
  game: Game,
  { scope, activation }: Place,
  how: 'completed' | 'interrupted',
): void {
  const { id: scopeId, elementId } = activation;
  if (activation.isTaskOpen) {
    game.effects.push({ type: 'closeTask', elementId, scopeId, how });
  }
  activation.isTaskOpen = false;
  disarm(game, { scope, activation });
  forgetIncidents(game, scopeId);
}

/** The event sub-processes of the scope catch nothing any more. */
export function closeScope(game: Game, scope: LiveScope): void {
  disarm(game, { scope, activation: null });
  scope.isClosed = true;
}

/** Takes a scope away that has nothing in it. */
export function removeScope(game: Game, scope: LiveScope): void {
  game.scopes = game.scopes.filter((one) => one !== scope);
  forgetIncidents(game, scope.id);
}

/** Ends the instance; what is still active anywhere is interrupted. */
export function endInstance(game: Game, status: 'completed' | 'terminated' | 'failed'): void {
  const [first] = game.scopes;
  if (first === undefined) return;
  endContents(game, first);
  game.scopes = [];
  game.now.length = 0;
  game.queue.length = 0;
  game.facts.incidents = [];
  game.facts.status = status;
  tell(game, first, { type: 'ended', elementId: game.processId, facts: { status } });
}
