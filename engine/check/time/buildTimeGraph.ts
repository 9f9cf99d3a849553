import type { ElementId } from '../../model/ids.ts';
import type { BoundaryEvent, FlowNode, ProcessModel } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isWalkedThrough } from './isWalkedThrough.ts';
import { isTimed, stepMinutes } from './stepMinutes.ts';
import type { TimeEdge, TimeGraph, TimePlace } from './timeGraph.ts';
import { timerMinutes } from './timerMinutes.ts';

/** Whose time is added up, and what is walked through; by default what the legal term counts. */
export type TimeOptions = {
  readonly counts?: (elementId: ElementId) => boolean;
  readonly isOpened?: (node: FlowNode) => boolean;
};

type Building = Required<TimeOptions> & {
  readonly graph: ProcessGraph;
  readonly places: TimePlace[];
  readonly entry: Map<ElementId, number>;
  readonly exit: Map<ElementId, number>;
};

/**
 * Flattens a process into places with times, in time linear in the drawing (but for events on the
 * border of a sub-process, which can happen anywhere inside).
 *
 * A sub-process about which nothing is said as a whole is walked through; one with a budget, a
 * clock of its own or uncounted is one place.
 */
export function buildTimeGraph(
  process: ProcessModel,
  graph: ProcessGraph,
  options: TimeOptions = {},
): TimeGraph {
  const building: Building = {
    graph,
    counts: () => true,
    isOpened: isWalkedThrough,
    places: [],
    entry: new Map(),
    exit: new Map(),
    ...options,
  };
  for (const node of process.nodes) addPlaces(building, node);
  for (const node of process.nodes) linkNode(building, node);
  const starts = graph.starts(process.id).flatMap(({ id }) => building.entry.get(id) ?? []);
  return { places: building.places, starts };
}

function addPlaces(building: Building, node: FlowNode): void {
  const { graph, counts, places, entry, exit, isOpened } = building;
  const minutes = counts(node.id) && !isOpened(node) ? (stepMinutes(node, graph) ?? 0) : 0;
  const isEnd = node.type === 'endEvent';
  entry.set(node.id, places.length);
  places.push({ elementId: node.id, minutes, isExit: false, isEnd, edges: [] });
  if (!isOpened(node)) return;
  exit.set(node.id, places.length);
  places.push({ elementId: node.id, minutes: 0, isExit: true, isEnd: false, edges: [] });
}

function linkNode(building: Building, node: FlowNode): void {
  const { graph, entry, exit, isOpened } = building;
  const leave = exit.get(node.id) ?? entry.get(node.id);
  const isRestart = 'clock' in node && node.clock === 'restart';
  for (const flow of graph.outgoing(node.id)) {
    const { id, maxTurns, counted } = flow;
    const turn = maxTurns === null ? null : { elementId: id, max: maxTurns };
    const isWithinBudgets = turn !== null && !counted;
    const edge = { flowId: id, isRestart, turn, isWithinBudgets };
    link(building, leave, entry.get(flow.targetId), edge);
  }
  for (const event of graph.boundaries(node.id)) linkBoundary(building, node, event);
  if (graph.outgoing(node.id).length === 0) {
    link(building, leave, exit.get(node.parentId), { isRestart });
  }
  if (!isOpened(node)) return;
  for (const start of graph.starts(node.id)) {
    link(building, entry.get(node.id), entry.get(start.id), {});
  }
}

/** A timer takes its own time, whatever the step takes; anything else may come at its end. */
function linkBoundary(building: Building, host: FlowNode, event: BoundaryEvent): void {
  const { entry, counts, graph } = building;
  const target = entry.get(event.id);
  const timer = timerMinutes(event.event);
  if (timer !== null) {
    const minutes = isTimed(host, graph) && counts(host.id) ? timer : 0;
    link(building, entry.get(host.id), target, { minutes });
    return;
  }
  const inside = building.isOpened(host) ? nodesInside(building, host.id) : [host];
  for (const node of inside) link(building, entry.get(node.id), target, {});
}

function nodesInside(building: Building, parentId: ElementId): readonly FlowNode[] {
  const held = building.graph.children(parentId);
  return held.flatMap((node) =>
    building.isOpened(node) ? [node, ...nodesInside(building, node.id)] : [node],
  );
}

function link(
  { places }: Building,
  from: number | undefined,
  to: number | undefined,
  edge: Partial<TimeEdge>,
): void {
  const place = from === undefined ? undefined : places[from];
  if (place === undefined || to === undefined) return;
  place.edges.push({
    to,
    flowId: null,
    minutes: place.minutes,
    isRestart: false,
    turn: null,
    isWithinBudgets: false,
    leaves: null,
    ...edge,
  });
}
