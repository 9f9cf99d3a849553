import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import { fullAndEmpty, joinsWithTokens, tokensFor } from './fireJoins.ts';
import { joinsIn } from './meetings.ts';
import { raiseIncident, type Game, type LiveScope } from './game.ts';
import { flowsWithinReach } from './ways.ts';

/**
 * Joins that hold a token and can never have all they need become incidents: nothing waits for
 * anything any more, or no token of its scope can come to an empty flow of a parallel join.
 */
export function findStuckJoins(game: Game): void {
  const isDead = !waitsForAnything(game);
  for (const scope of game.scopes) {
    for (const join of joinsWithTokens(game.drawing, scope)) {
      if (!isDead && !isStuck(game, scope, join)) continue;
      const where = { elementId: join.id, scopeId: scope.id };
      raiseIncident(game, scope, { code: 'JOIN_NEVER_COMPLETES', ...where, facts: {} });
    }
  }
}

function isStuck(game: Game, scope: LiveScope, join: FlowNode): boolean {
  const { drawing } = game;
  const canStillCome = (eventId: ElementId): boolean => joinsIn(drawing, eventId);
  const coming = new Set(
    tokensFor(game, scope, join)
      .filter(({ elementId, flowId }) => flowId === null || elementId !== join.id)
      .flatMap(({ elementId }) => [...flowsWithinReach(drawing, elementId, join.id, canStillCome)]),
  );
  const { empty } = fullAndEmpty(drawing, scope, join);
  return join.type === 'parallelGateway' && empty.some((flow) => !coming.has(flow));
}

function waitsForAnything({ scopes, facts }: Game): boolean {
  if (facts.incidents.length > 0) return true;
  return scopes.some(
    ({ armed, activations }) =>
      armed.length > 0 || activations.some((one) => one.isTaskOpen || one.armed.length > 0),
  );
}
