import type { FlowNode } from '../model/process.ts';
import { fullAndEmpty, joinsWithTokens } from './fireJoins.ts';
import { raiseIncident, type Game, type LiveScope } from './game.ts';
import { flowsWithinReach, tokensOf } from './ways.ts';

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

function isStuck({ drawing }: Game, scope: LiveScope, join: FlowNode): boolean {
  const coming = new Set(
    tokensOf(drawing, scope)
      .filter(({ elementId, flowId }) => flowId === null || elementId !== join.id)
      .flatMap(({ elementId }) => [...flowsWithinReach(drawing, elementId, join.id)]),
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
