import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';
import { isEventSubProcess } from './isEventSubProcess.ts';
import type { MinutesOf } from './flattenProcess.ts';

/** What the handlers take; `known` keeps the sums by scope, for drawings with many such events. */
export type Handlers = {
  readonly minutesOf: MinutesOf;
  readonly known: Map<ElementId, WorkingMinutes>;
};

/**
 * The most working minutes that the handlers called by a compensation or cancel event take: they
 * are carried out one after the other, so their budgets add up. 0 for every other node.
 */
export function compensationMinutes(
  graph: ProcessGraph,
  node: FlowNode,
  { minutesOf, known }: Handlers,
): WorkingMinutes {
  if (!('event' in node) || node.type === 'boundaryEvent' || node.type === 'startEvent') return 0;
  const { event } = node;
  if (event.kind !== 'compensation' && event.kind !== 'cancel') return 0;
  const named = event.kind === 'compensation' ? event.activityId : null;
  const scopeId = named ?? scopeOf(graph, node);
  const minutes =
    known.get(scopeId) ??
    handlersWithin(graph, scopeId).reduce((sum, handler) => sum + minutesOf(handler), 0);
  known.set(scopeId, minutes);
  return minutes;
}

/** Inside an event sub-process the scope around it is meant. */
function scopeOf(graph: ProcessGraph, { parentId }: FlowNode): ElementId {
  const holder = graph.nodes.get(parentId);
  return isEventSubProcess(holder) ? holder.parentId : parentId;
}

function handlersWithin(graph: ProcessGraph, scopeId: ElementId): readonly FlowNode[] {
  const handlers: FlowNode[] = [];
  const scopes = [scopeId];
  // An array yields what is added while it is walked: it is the queue of the search.
  for (const id of scopes) {
    for (const { handlerId } of graph.boundaries(id)) {
      const handler = handlerId === null ? undefined : graph.nodes.get(handlerId);
      if (handler !== undefined) handlers.push(handler);
    }
    scopes.push(...graph.children(id).map((child) => child.id));
  }
  return handlers;
}
