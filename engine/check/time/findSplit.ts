import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { TimeEdge, TimeGraph, TimePlace } from './timeGraph.ts';

/** Where the flow splits, and the ways on which it goes on at the same time. */
export type Split = { readonly at: number; readonly edges: ReadonlySet<TimeEdge> };

/**
 * The first place behind which two places are come to side by side in one run, on ways that have
 * nothing in common but their beginning; null where there is none.
 */
export function findSplit(
  walk: TimeGraph,
  graph: ProcessGraph,
  goals: readonly [number, number],
): Split | null {
  for (const [at, place] of walk.places.entries()) {
    const edges = edgesAtOnce(walk, graph, place);
    if (edges.size > 1 && isSplitting(walk, { at, edges }, goals)) return { at, edges };
  }
  return null;
}

/** The ways out of a place of which several are taken by one dossier. */
function edgesAtOnce(
  { places }: TimeGraph,
  graph: ProcessGraph,
  { elementId, edges }: TimePlace,
): ReadonlySet<TimeEdge> {
  const node = graph.nodes.get(elementId);
  if (node === undefined || isChoice(node)) return new Set();
  const defaults = graph.outgoing(elementId).filter(({ isDefault }) => isDefault);
  const isLeft = (id: ElementId | null): boolean => defaults.some((flow) => flow.id === id);
  const taken = edges.filter(({ flowId, to }) => {
    const target = places[to];
    if (flowId !== null) return !isLeft(flowId);
    return target?.isExit === false && isBeside(graph, node, graph.nodes.get(target.elementId));
  });
  return new Set(taken);
}

function isChoice(node: FlowNode): boolean {
  if (node.type === 'eventBasedGateway') return !node.isParallel;
  return node.type === 'exclusiveGateway';
}

/** What a token comes to over no flow while another one goes on. */
function isBeside(graph: ProcessGraph, from: FlowNode, target: FlowNode | undefined): boolean {
  if (target?.type === 'boundaryEvent') return !target.isInterrupting;
  if (isEventSubProcess(target)) return graph.starts(target.id).every((it) => !it.isInterrupting);
  return target !== undefined && target.parentId === from.id;
}

/**
 * By Menger's theorem: two such ways exist where no single place parts both goals from the split.
 * Such a place would lie on every way, so those of one way are tried.
 */
function isSplitting(walk: TimeGraph, split: Split, [one, other]: readonly [number, number]) {
  const cameFrom = reach(walk, split, -1);
  if (!cameFrom.has(one) || !cameFrom.has(other)) return false;
  for (let at: number | undefined = one; at !== undefined && at !== split.at;) {
    const without = reach(walk, split, at);
    if (!without.has(one) && !without.has(other)) return false;
    at = cameFrom.get(at);
  }
  return true;
}

/** All places behind the split, and from where each was come to, when one place is closed. */
function reach({ places }: TimeGraph, split: Split, closed: number): Map<number, number> {
  const cameFrom = new Map<number, number>([[split.at, split.at]]);
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const at of cameFrom.keys()) {
    const edges = at === split.at ? split.edges : (places[at]?.edges ?? []);
    for (const { to } of edges) if (to !== closed && !cameFrom.has(to)) cameFrom.set(to, at);
  }
  return cameFrom;
}
