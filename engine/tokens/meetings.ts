import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import { nodeOf, type Drawing } from './drawing.ts';
import { startsOf } from './startsOf.ts';
import { treatmentOf } from './treatmentOf.ts';
import { nextAfter } from './ways.ts';

/**
 * Events beside an activity that join in, and the joins where their tokens meet those of the scope.
 *
 * Source: docs/execution.md, Meeting joins.
 */
type Meetings = { readonly events: ReadonlySet<ElementId>; readonly joins: ReadonlySet<ElementId> };

/** The elements that a token of the event can come to, and those that tokens around it can. */
type Body = {
  readonly id: ElementId;
  readonly way: ReadonlySet<ElementId>;
  readonly around: ReadonlySet<ElementId>;
};

const KNOWN = new WeakMap<Drawing, Meetings>();

/** Whether the tokens of the event belong to the scope of its activity. */
export function joinsIn(drawing: Drawing, eventId: ElementId): boolean {
  return meetingsIn(drawing).events.has(eventId);
}

/** Whether the tokens in front of the join rest in the owner of the scope that brings them. */
export function isMeeting(drawing: Drawing, joinId: ElementId): boolean {
  return meetingsIn(drawing).joins.has(joinId);
}

function meetingsIn(drawing: Drawing): Meetings {
  const known = KNOWN.get(drawing) ?? findMeetings(drawing);
  KNOWN.set(drawing, known);
  return known;
}

function findMeetings(drawing: Drawing): Meetings {
  const bodies: Body[] = [];
  for (const node of drawing.nodes.values()) {
    const isBeside = node.type === 'boundaryEvent' && !node.isInterrupting;
    if (!isBeside || node.event.kind === 'compensation') continue;
    const around = after(drawing, entriesOf(drawing, node.parentId));
    bodies.push({ id: node.id, way: after(drawing, [node.id]), around });
  }
  const events = new Set<ElementId>();
  const joins = new Set<ElementId>();
  let count = -1;
  while (events.size > count) {
    count = events.size;
    for (const { id, way, around } of bodies) {
      const own = joinsOn(drawing, way);
      const isShared = (join: ElementId): boolean =>
        joins.has(join) || around.has(join) || hasOtherFlow(drawing, way, join);
      const begins = (event: ElementId): boolean => events.has(event);
      if (!own.some(isShared) && !besideOn(drawing, way).some(begins)) continue;
      events.add(id);
      for (const join of own) joins.add(join);
    }
  }
  return { events, joins };
}

/** Where the tokens of the container that holds an event begin, by whatever starts it. */
function entriesOf(drawing: Drawing, containerId: ElementId): readonly ElementId[] {
  const nodes = drawing.inside(containerId);
  const isEntered = ({ id }: FlowNode): boolean => drawing.incoming(id).length > 0;
  const isProcess = !drawing.nodes.has(containerId);
  const instantiating = nodes.filter(
    (node) => isProcess && 'instantiate' in node && node.instantiate && !isEntered(node),
  );
  return [...startsOf(nodes, isEntered), ...instantiating].map(({ id }) => id);
}

function after(drawing: Drawing, fromIds: readonly ElementId[]): ReadonlySet<ElementId> {
  const seen = new Set(fromIds);
  for (const id of seen) for (const next of nextAfter(drawing, id)) seen.add(next);
  return seen;
}

/** Events that happen beside an activity on the way. */
function besideOn(drawing: Drawing, way: ReadonlySet<ElementId>): readonly ElementId[] {
  const waiting = [...way].filter((id) => {
    return treatmentOf(drawing, nodeOf(drawing, id)) === 'waiting';
  });
  const borders = waiting.flatMap((id) => drawing.boundaries(id));
  return borders.filter(({ isInterrupting }) => !isInterrupting).map(({ id }) => id);
}

function joinsOn(drawing: Drawing, way: ReadonlySet<ElementId>): readonly ElementId[] {
  return [...way].filter((id) => {
    const node = drawing.nodes.get(id);
    return node !== undefined && treatmentOf(drawing, node) === 'joining';
  });
}

function hasOtherFlow(drawing: Drawing, way: ReadonlySet<ElementId>, joinId: ElementId): boolean {
  return drawing.incoming(joinId).some(({ sourceId }) => !way.has(sourceId));
}
