import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import type { Drawing } from './drawing.ts';
import { enterElement } from './enterElement.ts';
import { doNow, ownerOf, type Game, type LiveScope } from './game.ts';
import { isMeeting } from './meetings.ts';
import { addScope } from './newScope.ts';
import { decides, treatmentOf } from './treatmentOf.ts';
import { passJoin } from './walk.ts';
import { flowsWithinReach, tokensOf, type Standing } from './ways.ts';

/** Joins of a scope that can fire do so, in document order, until none can. */
export function fireJoins(game: Game, scope: LiveScope): void {
  for (let ready = firstReady(game, scope); ready !== null; ready = firstReady(game, scope)) {
    fire(game, ready.scope, ready.join);
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

type Ready = { readonly scope: LiveScope; readonly join: FlowNode };

/** Of the scope, else of what it shares with the scopes that belong to the same owner. */
function firstReady(game: Game, scope: LiveScope): Ready | null {
  const { drawing } = game;
  const owner = ownerOf(game, scope);
  const own = joinsWithTokens(drawing, scope).map((join) => ({ scope, join }));
  const shared = scope === owner ? [] : joinsWithTokens(drawing, owner);
  const meeting = shared.filter((join) => isMeeting(drawing, join.id));
  const all = [...own, ...meeting.map((join) => ({ scope: owner, join }))];
  return all.find((one) => canFire(game, one.scope, one.join)) ?? null;
}

function canFire(game: Game, scope: LiveScope, join: FlowNode): boolean {
  const { drawing } = game;
  const { full, empty } = fullAndEmpty(drawing, scope, join);
  if (empty.length === 0) return true;
  if (join.type === 'parallelGateway') return false;
  return !tokensFor(game, scope, join).some(({ elementId, flowId }) => {
    if (flowId !== null && elementId === join.id) return false;
    const reach = flowsWithinReach(drawing, elementId, join.id);
    return empty.some((flow) => reach.has(flow)) && !full.some((flow) => reach.has(flow));
  });
}

/** The tokens that a join of the scope reckons with. */
export function tokensFor(game: Game, scope: LiveScope, join: FlowNode): readonly Standing[] {
  const { drawing } = game;
  if (!isMeeting(drawing, join.id)) return tokensOf(drawing, scope);
  const shared = game.scopes.filter((one) => ownerOf(game, one) === scope);
  return shared.flatMap((one) => tokensOf(drawing, one));
}

function fire(game: Game, scope: LiveScope, join: FlowNode): void {
  const { full } = fullAndEmpty(game.drawing, scope, join);
  scope.tokens = full.reduce(withoutOne, scope.tokens);
  const going = isMeeting(game.drawing, join.id) ? beside(game, scope, join) : scope;
  if (decides(game.drawing, join)) enterElement(game, going, join.id);
  else passJoin(game, going, join);
}

/** What follows a meeting join has a scope of its own; it may be over at once. */
function beside(game: Game, owner: LiveScope, { id: elementId }: FlowNode): LiveScope {
  const { id: parentId, containerId } = owner;
  const thread = addScope(game, { parentId, kind: 'thread', elementId, containerId });
  doNow(game, { kind: 'settle', scopeId: thread.id });
  return thread;
}

function withoutOne(tokens: readonly ElementId[], flowId: ElementId): readonly ElementId[] {
  return tokens.toSpliced(tokens.indexOf(flowId), 1);
}
