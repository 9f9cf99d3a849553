import type { ElementId } from '../../model/ids.ts';
import type { BoundaryEvent, SubProcess } from '../../model/process.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';

/** A node that a token can come to next, and over which flow (null: over none). */
export type StepTo = { readonly to: ElementId; readonly flowId: ElementId | null };

/** Which events count: also those that leave the main flow going on. */
export type StepOptions = { readonly withNonInterrupting: boolean };

/**
 * What can follow a node: over its flows and links, over the events on its border, inside of it,
 * and, behind a compensation event, the handler.
 */
export function stepsFrom(
  graph: ProcessGraph,
  id: ElementId,
  options: StepOptions,
): readonly StepTo[] {
  const node = graph.nodes.get(id);
  const events = graph.boundaries(id).filter((it) => counts(it, options));
  const beside = [
    ...events.map((event) => event.id),
    ...(node?.type === 'intermediateThrowEvent' ? graph.linked(id).map((it) => it.id) : []),
    ...(node?.type === 'subProcess' ? entriesOf(graph, id, options) : []),
    ...(node?.type === 'boundaryEvent' ? handlerOf(graph, node) : []),
  ];
  return [
    ...graph.outgoing(id).map((flow) => ({ to: flow.targetId, flowId: flow.id })),
    ...beside.map((to) => ({ to, flowId: null })),
  ];
}

function handlerOf(graph: ProcessGraph, { handlerId }: BoundaryEvent): readonly ElementId[] {
  return handlerId !== null && graph.nodes.has(handlerId) ? [handlerId] : [];
}

/** Where the inside of a process or sub-process begins, its event sub-processes included. */
export function entriesOf(
  graph: ProcessGraph,
  scopeId: ElementId,
  options: StepOptions,
): readonly ElementId[] {
  const inner = graph.eventSubProcesses(scopeId).filter((it) => interrupts(graph, it, options));
  return [...graph.entries(scopeId), ...inner].map((node) => node.id);
}

function counts({ isInterrupting }: BoundaryEvent, options: StepOptions): boolean {
  return isInterrupting || options.withNonInterrupting;
}

function interrupts(graph: ProcessGraph, { id }: SubProcess, options: StepOptions): boolean {
  return options.withNonInterrupting || graph.starts(id).some((start) => start.isInterrupting);
}
