import { isActivity, type FlowNode, type ProcessModel } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { isWalkedThrough } from './isWalkedThrough.ts';
import { linkBoundary } from './linkBoundary.ts';
import { linkEventSubProcess } from './linkEventSubProcess.ts';
import { linkPlaces } from './linkPlaces.ts';
import { longestInside } from './longestInside.ts';
import { rowPasses } from './rowPasses.ts';
import { stepMinutes } from './stepMinutes.ts';
import type { TimeBuilding, TimeOptions } from './timeBuilding.ts';
import type { TimeGraph } from './timeGraph.ts';
import { undoMinutes } from './undoMinutes.ts';
import { thrownUndo } from './undoSteps.ts';

/**
 * Flattens a process into places with times, in time linear in the drawing (but for events of a
 * sub-process or the process, which can happen anywhere inside).
 *
 * A sub-process about which nothing is said as a whole is walked through; one with a budget, a
 * clock of its own or uncounted is one place, and so is a call.
 */
export function buildTimeGraph(
  process: ProcessModel,
  graph: ProcessGraph,
  options: TimeOptions = {},
): TimeGraph {
  const building: TimeBuilding = {
    processId: process.id,
    graph,
    counts: () => true,
    isOpened: isWalkedThrough,
    called: new Map(),
    places: [],
    entry: new Map(),
    inside: new Map(),
    exit: new Map(),
    ...options,
  };
  for (const node of process.nodes) addPlaces(building, node);
  for (const level of deepestFirst(process.nodes, graph)) {
    for (const node of level) addTurns(building, node);
    for (const node of level) linkNode(building, node);
  }
  const starts = graph.entries(process.id).flatMap(({ id }) => building.entry.get(id) ?? []);
  return { places: building.places, starts };
}

function addPlaces(building: TimeBuilding, node: FlowNode): void {
  const { places, entry, inside, exit, isOpened } = building;
  const { id: elementId } = node;
  const isEnd = node.type === 'endEvent';
  const silent = { elementId, minutes: 0, isExit: true, isEnd: false };
  entry.set(elementId, places.length);
  places.push({ ...silent, minutes: minutesAt(building, node), isExit: false, isEnd, edges: [] });
  if (!isOpened(node)) return;
  inside.set(elementId, isActivity(node) && node.loop !== null ? places.length : places.length - 1);
  if (isActivity(node) && node.loop !== null) places.push({ ...silent, edges: [] });
  exit.set(elementId, places.length);
  places.push({ ...silent, edges: [] });
}

function minutesAt(building: TimeBuilding, node: FlowNode): number {
  const { graph, counts, isOpened, called } = building;
  if (isOpened(node)) return 0;
  const own = counts(node.id) ? (stepMinutes(node, graph, called) ?? 0) : 0;
  return own + undoMinutes(building, thrownUndo(graph, node));
}

function linkNode(building: TimeBuilding, node: FlowNode): void {
  linkAhead(building, node);
  for (const event of building.graph.boundaries(node.id)) linkBoundary(building, node, event);
  if (isEventSubProcess(node)) linkEventSubProcess(building, node);
  linkUndo(building, node);
  linkTurns(building, node);
}

function linkAhead(building: TimeBuilding, node: FlowNode): void {
  const { graph, entry, exit } = building;
  const leave = exit.get(node.id) ?? entry.get(node.id);
  const isRestart = isActivity(node) && node.clock === 'restart';
  for (const { id, targetId, maxTurns, counted } of graph.outgoing(node.id)) {
    const turn = maxTurns === null ? null : { elementId: id, max: maxTurns };
    const isWithinBudgets = turn !== null && !counted;
    const edge = { flowId: id, isRestart, turn, isWithinBudgets };
    linkPlaces(building, leave, entry.get(targetId), edge);
  }
  const links = node.type === 'intermediateThrowEvent' ? graph.linked(node.id) : [];
  for (const { id } of links) linkPlaces(building, leave, entry.get(id));
  if (endsInside(graph, node)) linkPlaces(building, leave, exit.get(node.parentId), { isRestart });
}

/** The time of the throwing event holds what undoes; the way shows that it is come to. */
function linkUndo(building: TimeBuilding, node: FlowNode): void {
  const { graph, entry } = building;
  for (const { node: step } of thrownUndo(graph, node)) {
    const isElsewhere = step.type === 'callActivity' && !step.isForCompensation;
    const to = isElsewhere ? undefined : entry.get(step.id);
    linkPlaces(building, entry.get(node.id), to, { minutes: 0 });
  }
}

/** Nodes by the number of sub-processes around them, so that an inside is whole when it is left. */
function deepestFirst(
  nodes: readonly FlowNode[],
  graph: ProcessGraph,
): readonly (readonly FlowNode[])[] {
  const levels: FlowNode[][] = [];
  for (const node of nodes) {
    let depth = 0;
    for (let at = graph.nodes.get(node.parentId); at; at = graph.nodes.get(at.parentId)) depth += 1;
    (levels[depth] ??= []).push(node);
  }
  return levels.toReversed();
}

/** All turns but the last one of a looping sub-process are taken before its inside is entered. */
function addTurns(building: TimeBuilding, node: FlowNode): void {
  const { graph, places, entry, inside, isOpened } = building;
  if (!isOpened(node)) return;
  const at = entry.get(node.id) ?? -1;
  const begin = inside.get(node.id);
  for (const first of graph.entries(node.id)) {
    linkPlaces(building, begin, entry.get(first.id));
  }
  if (begin === at) return;
  const place = places[at];
  const before = (rowPasses(node) ?? 1) - 1;
  const minutes = before > 0 ? before * longestInside(building, node.id) : 0;
  if (place !== undefined) places[at] = { ...place, minutes };
  linkPlaces(building, at, begin);
}

/** The way from the end of a turn of a looping activity to the next one, for other proofs. */
function linkTurns(building: TimeBuilding, node: FlowNode): void {
  if (!isActivity(node) || node.loop === null) return;
  const { entry, inside, exit, isOpened } = building;
  const isKnown = rowPasses(node) !== null;
  if (!isOpened(node) && isKnown) return;
  // Where their number is known, the turns are in the time of what is entered.
  const turn = isKnown ? { elementId: node.id, max: 0 } : null;
  const from = exit.get(node.id) ?? entry.get(node.id);
  const to = inside.get(node.id) ?? entry.get(node.id);
  linkPlaces(building, from, to, { turn, repeats: node.id });
}

/** Whether what holds the node is over when the node is, because nothing leads on from it. */
function endsInside(graph: ProcessGraph, node: FlowNode): boolean {
  if (graph.outgoing(node.id).length > 0) return false;
  if (node.type === 'endEvent') return node.event.kind !== 'cancel' && node.event.kind !== 'error';
  if (node.type === 'boundaryEvent') return node.event.kind !== 'compensation';
  if (node.type === 'intermediateThrowEvent') return graph.linked(node.id).length === 0;
  if (isEventSubProcess(node)) return graph.starts(node.id)[0]?.event.kind !== 'compensation';
  return !isActivity(node) || !node.isForCompensation;
}
