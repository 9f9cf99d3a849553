import type { ElementId } from '../../model/ids.ts';
import { isActivity, type Activity, type FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { countPasses } from './countPasses.ts';

/** What undoes an activity, and how often at most it is done in one compensation. */
export type UndoStep = { readonly node: Activity; readonly times: number };

/**
 * What is carried out, one after the other, when all of a scope is compensated: of each activity in
 * it the handler, else its compensation event sub-process, else what undoes its inside. A call
 * stands for itself: its inside is in another process.
 */
export function undoSteps(graph: ProcessGraph, scopeId: ElementId): readonly UndoStep[] {
  const done = graph
    .children(scopeId)
    .filter((node) => isActivity(node) && !node.isForCompensation);
  return done.flatMap((node) => undoOf(graph, node));
}

/** What is carried out when a node throws compensation, or cancels; nothing for any other node. */
export function thrownUndo(graph: ProcessGraph, node: FlowNode): readonly UndoStep[] {
  if (node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent') return [];
  const { event } = node;
  if (event.kind !== 'compensation' && event.kind !== 'cancel') return [];
  const named = event.kind === 'compensation' ? event.activityId : null;
  if (named === null) return undoSteps(graph, scopeOf(graph, node));
  const activity = graph.nodes.get(named);
  return activity === undefined ? [] : undoOf(graph, activity);
}

/** Inside an event sub-process the scope around it is meant. */
function scopeOf(graph: ProcessGraph, { parentId }: FlowNode): ElementId {
  const holder = graph.nodes.get(parentId);
  return isEventSubProcess(holder) ? holder.parentId : parentId;
}

function undoOf(graph: ProcessGraph, node: FlowNode): readonly UndoStep[] {
  if (!isActivity(node)) return [];
  const handler = handlerOf(graph, node.id);
  if (handler !== undefined && isActivity(handler)) return [{ node: handler, times: 1 }];
  if (node.type === 'callActivity') return [{ node, times: countPasses(node) ?? 1 }];
  if (node.type !== 'subProcess') return [];
  const times = countPasses(node) ?? 1;
  const own = graph.eventSubProcesses(node.id).find(({ id }) => isUndoing(graph, id));
  const steps = own === undefined ? undoSteps(graph, node.id) : [{ node: own, times: 1 }];
  return steps.map((step) => ({ ...step, times: step.times * times }));
}

function handlerOf(graph: ProcessGraph, id: ElementId): FlowNode | undefined {
  const event = graph.boundaries(id).find(({ handlerId }) => handlerId !== null);
  return graph.nodes.get(event?.handlerId ?? '');
}

function isUndoing(graph: ProcessGraph, id: ElementId): boolean {
  return graph.starts(id)[0]?.event.kind === 'compensation';
}
