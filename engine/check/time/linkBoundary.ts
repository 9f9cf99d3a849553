import type { BoundaryEvent, FlowNode } from '../../model/process.ts';
import { linkPlaces } from './linkPlaces.ts';
import { nodesInside } from './nodesInside.ts';
import { isTimed } from './stepMinutes.ts';
import type { TimeBuilding } from './timeBuilding.ts';
import { timerMinutes } from './timerMinutes.ts';

/**
 * Links an activity with an event on its border: a timer takes its own time, whatever the step
 * takes; a transaction is cancelled at its cancel ends; anything else may come at the end of the
 * step. No way leads to a compensation event, since its handler is called by what throws it.
 */
export function linkBoundary(building: TimeBuilding, host: FlowNode, event: BoundaryEvent): void {
  const { entry, counts, graph } = building;
  const { kind } = event.event;
  if (kind === 'compensation') return;
  const target = entry.get(event.id);
  const timer = timerMinutes(event.event);
  if (timer !== null) {
    const minutes = isTimed(host, graph) && counts(host.id) ? timer : 0;
    linkPlaces(building, entry.get(host.id), target, { minutes });
    return;
  }
  const held = building.isOpened(host) ? nodesInside(building, graph.children(host.id)) : [host];
  const sources = held.filter((node) => kind !== 'cancel' || !isEmptied(building, host, node));
  for (const node of sources) linkPlaces(building, entry.get(node.id), target);
}

/** Whether a transaction, seen from inside, is not cancelled at the node. */
function isEmptied({ isOpened }: TimeBuilding, host: FlowNode, node: FlowNode): boolean {
  return isOpened(host) && !('event' in node && node.event.kind === 'cancel');
}
