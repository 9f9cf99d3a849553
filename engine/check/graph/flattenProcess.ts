import type { ElementId } from '../../model/ids.ts';
import { isActivity, type FlowNode, type ProcessModel } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from './buildProcessGraph.ts';
import { isEventSubProcess } from './isEventSubProcess.ts';

/** A way from one place to another, by index; over a flow or without one. */
export type Edge = { readonly to: number; readonly flowId: ElementId | null };

/**
 * One place of the flattened process: a node, the exit of a sub-process, or (without an element)
 * where everything around event sub-processes is done.
 */
export type Place = {
  readonly elementId: ElementId | null;
  readonly minutes: WorkingMinutes;
  readonly isRestart: boolean;
  readonly isEnd: boolean;
  readonly edges: Edge[];
};

/** A process without nesting; `starts` are the places that it can begin at. */
export type FlatProcess = {
  readonly places: readonly Place[];
  readonly starts: readonly number[];
};

/** Gives the counted minutes of a node by itself. */
export type MinutesOf = (node: FlowNode) => WorkingMinutes;

/**
 * Lays sub-processes without a budget of their own open, so that their insides are part of the way.
 *
 * An event sub-process comes behind every end of what is around it. One for compensation has no
 * place, since it comes only behind what throws it.
 */
export function flattenProcess(
  process: ProcessModel,
  graph: ProcessGraph,
  minutesOf: MinutesOf,
): FlatProcess {
  const index = indexPlaces(process, graph, minutesOf);
  for (const node of process.nodes) linkNode(index, graph, node);
  const starts = graph.entries(process.id).flatMap((start) => index.nodes.get(start.id) ?? []);
  return { places: index.places, starts };
}

/** Where the place of each node, and those of each process or sub-process, stand in the list. */
type PlaceIndex = {
  readonly places: Place[];
  readonly nodes: ReadonlyMap<ElementId, number>;
  readonly exits: ReadonlyMap<ElementId, number>;
  /** Everything around the event sub-processes of a scope is done. */
  readonly done: ReadonlyMap<ElementId, number>;
};

function indexPlaces(process: ProcessModel, graph: ProcessGraph, minutesOf: MinutesOf): PlaceIndex {
  const places: Place[] = process.nodes.map((node) => toPlace(node, minutesOf(node)));
  const nodes = new Map(process.nodes.map((node, index) => [node.id, index]));
  const exits = new Map<ElementId, number>();
  const done = new Map<ElementId, number>();
  for (const node of process.nodes) {
    if (isOpened(node)) exits.set(node.id, places.push(emptyPlace(node.id)) - 1);
    if (!isEventSubProcess(node) || isUndoing(graph, node)) continue;
    const before = done.get(node.parentId) ?? places.push(emptyPlace(null)) - 1;
    done.set(node.parentId, before);
    link(places[before], nodes.get(node.id));
  }
  return { places, nodes, exits, done };
}

function linkNode(index: PlaceIndex, graph: ProcessGraph, node: FlowNode): void {
  const { places, nodes, exits, done } = index;
  const enter = places[nodes.get(node.id) ?? -1];
  const leave = places[exits.get(node.id) ?? -1] ?? enter;
  for (const flow of graph.outgoing(node.id)) link(leave, nodes.get(flow.targetId), flow.id);
  for (const id of besideOf(graph, node)) link(leave, nodes.get(id));
  if (graph.outgoing(node.id).length === 0) {
    link(leave, exits.get(node.parentId));
    if (!isEventSubProcess(node)) link(leave, done.get(node.parentId));
  }
  if (!isOpened(node)) return;
  for (const entry of graph.entries(node.id)) link(enter, nodes.get(entry.id));
}

function link(from: Place | undefined, to: number | undefined, flowId?: ElementId): void {
  if (to !== undefined) from?.edges.push({ to, flowId: flowId ?? null });
}

/** Nodes that one leads to over no flow: events on its border, the other end of a link. */
function besideOf(graph: ProcessGraph, node: FlowNode): readonly ElementId[] {
  const links = node.type === 'intermediateThrowEvent' ? graph.linked(node.id) : [];
  return [...graph.boundaries(node.id), ...links].map(({ id }) => id);
}

function isUndoing(graph: ProcessGraph, { id }: FlowNode): boolean {
  return graph.starts(id)[0]?.event.kind === 'compensation';
}

function emptyPlace(elementId: ElementId | null): Place {
  return { elementId, minutes: 0, isRestart: false, isEnd: false, edges: [] };
}

function toPlace(node: FlowNode, minutes: WorkingMinutes): Place {
  return {
    elementId: node.id,
    minutes,
    isRestart: isActivity(node) && node.clock === 'restart',
    isEnd: node.type === 'endEvent',
    edges: [],
  };
}

/** A sub-process is walked through when nothing is said about it as a whole. */
function isOpened(node: FlowNode): boolean {
  return (
    node.type === 'subProcess' &&
    node.budgetMinutes === null &&
    node.clock === 'run' &&
    node.counted
  );
}
