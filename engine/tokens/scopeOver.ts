import { closeScope, endInstance, removeScope } from './endScope.ts';
import { doNow, parentOf, tell, type Game, type LiveScope } from './game.ts';
import { fireJoins } from './fireJoins.ts';
import { leaveEventRecord } from './leaveRecord.ts';
import { endItem } from './loops.ts';

/** After tokens have moved in a scope: joins that can fire do so; the scope may be over then. */
export function settleScope(game: Game, scope: LiveScope): void {
  fireJoins(game, scope);
  if (isOver(game, scope)) endOver(game, scope);
  else if (isCompleting(game, scope)) closeScope(game, scope);
}

/** Nothing is left but event sub-processes, and none may be initiated any more (13.5.4). */
function isCompleting(game: Game, scope: LiveScope): boolean {
  const { activations, tokens, compensations } = scope;
  if (activations.length + tokens.length + compensations.length > 0) return false;
  return game.scopes
    .filter((one) => one.parentId === scope.id)
    .every(({ kind }) => kind === 'event');
}

/** Nothing is left in the scope. A thread stays until the threads that it began are over. */
function isOver(game: Game, scope: LiveScope): boolean {
  if (scope.activations.length > 0 || scope.tokens.length > 0) return false;
  return scope.compensations.length === 0 && !game.scopes.some((one) => one.parentId === scope.id);
}

function endOver(game: Game, scope: LiveScope): void {
  switch (scope.kind) {
    case 'process':
      if (scope.parentId === null) endInstance(game, 'completed');
      else completeAround(game, scope);
      return;
    case 'subProcess':
      completeAround(game, scope);
      return;
    case 'item':
      endItem(game, scope);
      return;
    default:
      endBeside(game, scope);
  }
}

/** Its event sub-processes are disarmed, and its activity is completed. */
function completeAround(game: Game, scope: LiveScope): void {
  closeScope(game, scope);
  if (scope.activationId !== null)
    doNow(game, { kind: 'complete', activationId: scope.activationId });
}

/** What flows beside leaves the scope around, which may be over by that. */
function endBeside(game: Game, scope: LiveScope): void {
  const parent = parentOf(game, scope);
  if (scope.kind === 'event') closeScope(game, scope);
  removeScope(game, scope);
  if (scope.kind === 'event' && scope.elementId !== null) {
    tell(game, parent, { type: 'completed', elementId: scope.elementId });
    leaveEventRecord(game, parent, scope);
  }
  const { compensationId } = scope;
  if (compensationId !== null) doNow(game, { kind: 'undo', scopeId: parent.id, compensationId });
  else doNow(game, { kind: 'settle', scopeId: parent.id });
}
