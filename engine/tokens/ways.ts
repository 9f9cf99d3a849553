import type { ElementId } from '../model/ids.ts';
import { nodeOf, type Drawing } from './drawing.ts';
import { findLinkTarget } from './findLinkTarget.ts';
import type { LiveScope } from './game.ts';
import { treatmentOf } from './treatmentOf.ts';

/** Where a token of a scope stands: on an element, or on a flow before a join. */
export type Standing = { readonly elementId: ElementId; readonly flowId: ElementId | null };

/** Every token of the scope. */
export function tokensOf(drawing: Drawing, scope: LiveScope): readonly Standing[] {
  const active = scope.activations.map(({ elementId }) => ({ elementId, flowId: null }));
  const resting = scope.tokens.map((flowId) => ({
    elementId: drawing.flows.get(flowId)?.targetId ?? '',
    flowId,
  }));
  return [...active, ...resting];
}

/**
 * The incoming flows of a join that a token on that element can reach without passing the join.
 *
 * Ways lead over flows, links, and from an activity to its interrupting border; `alsoOver` says
 * which events lead on that leave the activity going on.
 * Source: BPMN 2.0.2 clause 13.4.3.
 */
export function flowsWithinReach(
  drawing: Drawing,
  fromId: ElementId,
  joinId: ElementId,
  alsoOver: (eventId: ElementId) => boolean = nothingElse,
): ReadonlySet<ElementId> {
  const reached = new Set<ElementId>();
  const seen = new Set([fromId]);
  for (const id of seen) {
    for (const { id: flowId, targetId } of drawing.outgoing(id)) {
      if (targetId === joinId) reached.add(flowId);
      else seen.add(targetId);
    }
    for (const next of besideFlows(drawing, id, alsoOver)) seen.add(next);
  }
  return reached;
}

/** Elements to which a token on that element can come next. */
export function nextAfter(drawing: Drawing, id: ElementId): readonly ElementId[] {
  const targets = drawing.outgoing(id).map((flow) => flow.targetId);
  return [...targets, ...besideFlows(drawing, id, nothingElse)];
}

function nothingElse(): boolean {
  return false;
}

function besideFlows(
  drawing: Drawing,
  id: ElementId,
  alsoOver: (eventId: ElementId) => boolean,
): readonly ElementId[] {
  const node = nodeOf(drawing, id);
  const link = findLinkTarget(drawing, node);
  // Only an error comes to an activity that waits for nothing.
  const isWaiting = treatmentOf(drawing, node) === 'waiting';
  const borders = drawing.boundaries(id).filter(({ id: eventId, event, isInterrupting }) => {
    if (event.kind === 'compensation') return false;
    if (!isInterrupting) return isWaiting && alsoOver(eventId);
    return isWaiting || event.kind === 'error';
  });
  return [...(link === null ? [] : [link.id]), ...borders.map((event) => event.id)];
}
