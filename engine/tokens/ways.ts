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
 * Ways lead over flows, links, and from an activity to its interrupting border.
 * Source: BPMN 2.0.2 clause 13.4.3.
 */
export function flowsWithinReach(
  drawing: Drawing,
  fromId: ElementId,
  joinId: ElementId,
): ReadonlySet<ElementId> {
  const reached = new Set<ElementId>();
  const seen = new Set([fromId]);
  for (const id of seen) {
    for (const { id: flowId, targetId } of drawing.outgoing(id)) {
      if (targetId === joinId) reached.add(flowId);
      else seen.add(targetId);
    }
    for (const next of besideFlows(drawing, id)) seen.add(next);
  }
  return reached;
}

function besideFlows(drawing: Drawing, id: ElementId): readonly ElementId[] {
  const node = nodeOf(drawing, id);
  const link = findLinkTarget(drawing, node);
  // Only an error comes to an activity that waits for nothing.
  const isWaiting = treatmentOf(drawing, node) === 'waiting';
  const borders = drawing.boundaries(id).filter(({ event, isInterrupting }) => {
    if (!isInterrupting || event.kind === 'compensation') return false;
    return isWaiting || event.kind === 'error';
  });
  return [...(link === null ? [] : [link.id]), ...borders.map((event) => event.id)];
}
