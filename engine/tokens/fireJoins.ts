import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import type { Drawing } from './drawing.ts';
import { enterElement } from './enterElement.ts';
import type { Game, LiveScope } from './game.ts';
import { decides, treatmentOf } from './treatmentOf.ts';
import { passJoin } from './walk.ts';
import { flowsWithinReach, tokensOf } from './ways.ts';

/** Joins of a scope that can fire do so, in document order, until none can. */
export function fireJoins(game: Game, scope: LiveScope): void {
  for (let join = firstReady(game, scope); join !== undefined; join = firstReady(game, scope)) {
    fire(game, scope, join);
  }
}

/** Joins of a scope that have a token, in document order. */
export function joinsWithTokens(drawing: Drawing, scope: LiveScope): readonly FlowNode[] {
  if (scope.tokens.length === 0) return [];
  const held = new Set(scope.tokens.map((flowId) => drawing.flows.get(flowId)?.targetId));
  return drawing
    .inside(scope.containerId)
    .filter((node) => held.has(node.id) && treatmentOf(drawing, node) === 'joining');
}

/** The incoming flows of a join, those with a token and those without. */
export function fullAndEmpty(drawing: Drawing, scope: LiveScope, join: FlowNode) {
  const flows = drawing.incoming(join.id).map((flow) => flow.id);
  const held = new Set(scope.tokens);
  const isFull = (flow: ElementId): boolean => held.has(flow);
  return { full: flows.filter(isFull), empty: flows.filter((flow) => !isFull(flow)) };
}

function firstReady({ drawing }: Game, scope: LiveScope): FlowNode | undefined {
  return joinsWithTokens(drawing, scope).find((join) => canFire(drawing, scope, join));
}

function canFire(drawing: Drawing, scope: LiveScope, join: FlowNode): boolean {
  const { full, empty } = fullAndEmpty(drawing, scope, join);
  if (empty.length === 0) return true;
  if (join.type === 'parallelGateway') return false;
  return !tokensOf(drawing, scope).some(({ elementId, flowId }) => {
    if (flowId !== null && elementId === join.id) return false;
    const reach = flowsWithinReach(drawing, elementId, join.id);
    return empty.some((flow) => reach.has(flow)) && !full.some((flow) => reach.has(flow));
  });
}

function fire(game: Game, scope: LiveScope, join: FlowNode): void {
  const { full } = fullAndEmpty(game.drawing, scope, join);
  scope.tokens = full.reduce(withoutOne, scope.tokens);
  if (decides(game.drawing, join)) enterElement(game, scope, join.id);
  else passJoin(game, scope, join);
}

function withoutOne(tokens: readonly ElementId[], flowId: ElementId): readonly ElementId[] {
  return tokens.toSpliced(tokens.indexOf(flowId), 1);
}
