import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import { chooseFlows } from './chooseFlows.ts';
import { nodeOf } from './drawing.ts';
import { enterElement, isItem, isLivelock, putToken } from './enterElement.ts';
import { findLinkTarget } from './findLinkTarget.ts';
import {
  isBody,
  ownerOf,
  removeActivation,
  tell,
  type Game,
  type LiveScope,
  type Place,
} from './game.ts';
import { isMeeting } from './meetings.ts';
import { takeFlow } from './takeFlow.ts';
import { treatmentOf } from './treatmentOf.ts';

/** A way still to go: over a flow, or into an element. */
type Way = { readonly flowId: ElementId } | { readonly node: FlowNode };

/**
 * A token leaves an element: over its flows, or those chosen for it, through what is passed, to
 * what is entered. Entering comes after all flows have been told.
 */
export function leaveElement(game: Game, place: Place): void {
  go(game, place.scope, waysFrom(game, place));
}

/** Tokens that no flow has brought, at the starts of a scope. */
export function startAt(game: Game, scope: LiveScope, nodes: readonly FlowNode[]): void {
  go(
    game,
    scope,
    nodes.map((node) => ({ node })),
  );
}

/** Tells a join as passed, and walks on from it. */
export function passJoin(game: Game, scope: LiveScope, node: FlowNode): void {
  go(game, scope, passElement(game, scope, node));
}

/** What is told when an element is done, with the outcome that an end event gives. */
export function tellCompleted(game: Game, scope: LiveScope, node: FlowNode): void {
  if (node.type === 'endEvent') {
    game.facts.outcome = node.outcome ?? game.facts.outcome;
    game.facts.nationalStatus = node.nationalStatus ?? game.facts.nationalStatus;
  }
  tell(game, scope, { type: 'completed', elementId: node.id });
  game.passes.set(node.id, (game.passes.get(node.id) ?? 0) + 1);
}

/** Depth first: what a way leads to is walked before the next way. */
function go(game: Game, scope: LiveScope, ways: readonly Way[]): void {
  const stack = ways.toReversed();
  const noted: FlowNode[] = [];
  for (let way = stack.pop(); way !== undefined; way = stack.pop()) {
    const node = 'node' in way ? way.node : follow(game, scope, way.flowId);
    if (node === null) continue;
    if (treatmentOf(game.drawing, node, isItem(scope, node)) === 'passing') {
      stack.push(...passElement(game, scope, node).toReversed());
    } else {
      noted.push(node);
    }
  }
  for (const node of noted) enterElement(game, scope, node.id);
}

/** The element behind a flow; null when the token rests before a join. */
function follow(game: Game, scope: LiveScope, flowId: ElementId): FlowNode | null {
  const flow = game.drawing.flows.get(flowId);
  assert(flow, `Expected a flow ${flowId}, but the drawing has none.`);
  takeFlow(game, scope, flow);
  const target = nodeOf(game.drawing, flow.targetId);
  if (treatmentOf(game.drawing, target) !== 'joining') return target;
  const holder = isMeeting(game.drawing, target.id) ? ownerOf(game, scope) : scope;
  holder.tokens = [...holder.tokens, flowId];
  return null;
}

function passElement(game: Game, scope: LiveScope, node: FlowNode): readonly Way[] {
  tell(game, scope, { type: 'entered', elementId: node.id });
  const place = putToken(game, scope, node.id);
  if (isLivelock(game, place, 'run')) return [];
  tellCompleted(game, scope, node);
  place.activation.isCompleted = true;
  return waysFrom(game, place);
}

/** The token goes from the element; it stays where its conditions cannot be evaluated. */
function waysFrom(game: Game, place: Place): readonly Way[] {
  const { scope, activation } = place;
  const node = nodeOf(game.drawing, activation.elementId);
  // A body ends where its activity ends.
  const flows = isBody(scope) ? [] : (activation.taken ?? chooseFlows(game, place, node));
  if (flows === null) {
    activation.pending = 'leave';
    return [];
  }
  removeActivation(place);
  const link = findLinkTarget(game.drawing, node);
  return link === null ? flows.map((flowId) => ({ flowId })) : [{ node: link }];
}
