import type { ElementId } from '../model/ids.ts';
import type { Payload } from '../model/payload.ts';
import { isActivity, type BoundaryEvent, type EventDefinition } from '../model/process.ts';
import { nodeOf, type EventStart } from './drawing.ts';
import {
  findPlace,
  findScope,
  isBody,
  ownerOf,
  type Game,
  type LiveScope,
  type Place,
} from './game.ts';
import { takePayload } from './takePayload.ts';
import { startEventSubProcess, takeBorder } from './trigger.ts';

/** An error or escalation on its way outwards. */
export type Thrown = {
  readonly kind: 'error' | 'escalation';
  readonly code: string | null;
  readonly payload: Payload;
};

/** Who catches it: an event sub-process of a scope, or the border of an activity. */
type Catcher =
  | { readonly scope: LiveScope; readonly start: EventStart }
  | { readonly place: Place; readonly border: BoundaryEvent };

/**
 * Gives an error or escalation to the first that catches it, level by level outwards; false: nobody
 * does.
 *
 * `from` is where it is thrown; with an activation, the border of that comes first.
 * Source: BPMN 2.0.2 clause 13.5.3.
 */
export function throwOutwards(
  game: Game,
  from: { readonly scope: LiveScope; readonly place: Place | null },
  thrown: Thrown,
): boolean {
  const catcher =
    (from.place === null ? null : atBorder(game, from.place, thrown)) ??
    findCatcher(game, from.scope, thrown);
  if (catcher === null) return false;
  if ('start' in catcher) {
    const { scope, start } = catcher;
    const taken = takePayload(game, { scope, activation: null }, start.start, thrown.payload);
    startEventSubProcess(game, scope, start, taken);
  } else {
    const { place, border } = catcher;
    takeBorder(game, place, border, takePayload(game, place, border, thrown.payload));
  }
  return true;
}

function findCatcher(game: Game, from: LiveScope, thrown: Thrown): Catcher | null {
  let insideId: ElementId | null = null;
  for (let scope: LiveScope | null = from; scope !== null;) {
    const owner: LiveScope = ownerOf(game, scope);
    const place = findPlace(game, owner.activationId);
    const catcher =
      atEventSubProcess(game, owner, insideId, thrown) ??
      (place === null ? null : atBorder(game, place, thrown));
    if (catcher !== null) return catcher;
    insideId = owner.elementId;
    scope = findScope(game, owner.parentId);
  }
  return null;
}

/** An event sub-process does not catch what is thrown inside itself. */
function atEventSubProcess(
  game: Game,
  scope: LiveScope,
  insideId: ElementId | null,
  thrown: Thrown,
): Catcher | null {
  if (scope.isClosed || isBody(scope)) return null;
  const starts = game.drawing
    .eventStarts(scope.containerId)
    .filter(({ subProcess }) => subProcess.id !== insideId);
  const start = firstCatching(starts, (one) => one.start.event, thrown);
  return start === null ? null : { scope, start };
}

function atBorder(game: Game, place: Place, thrown: Thrown): Catcher | null {
  // An item and a handler stand there without their borders.
  if (isBody(place.scope) || !isActivity(nodeOf(game.drawing, place.activation.elementId))) {
    return null;
  }
  const borders = game.drawing.boundaries(place.activation.elementId);
  const border = firstCatching(borders, (one) => one.event, thrown);
  return border === null ? null : { place, border };
}

/** Its own code wins over a catcher without one. */
function firstCatching<One>(
  candidates: readonly One[],
  eventOf: (one: One) => EventDefinition,
  thrown: Thrown,
): One | null {
  let any: One | null = null;
  for (const one of candidates) {
    const event = eventOf(one);
    if (event.kind !== thrown.kind) continue;
    const code = event.kind === 'error' ? event.errorCode : event.escalationCode;
    if (code !== null && code === thrown.code) return one;
    if (event.catchesAny) any ??= one;
  }
  return any;
}
