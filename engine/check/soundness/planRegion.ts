import { exitsOf, type Exit } from './exitsOf.ts';
import { joinPath } from './net.ts';
import { planBlock } from './planBlock.ts';
import { Rigid, type Layout, type Planning, type Region } from './planning.ts';
import { isJoin, nodeOf, type GraphFlow, type GraphNode } from './scopeGraph.ts';
import type { RegionPlan, StatePlan, Target } from './scopePlan.ts';

/** Lays out the sequential part that begins with a place or with flows. Throws Rigid. */
export function planRegion(
  planning: Planning,
  first: GraphNode | readonly GraphFlow[],
  stop: string | null,
): RegionPlan {
  const region: Region = { planning, stop, states: new Map(), waiting: [] };
  const initial = 'id' in first ? stay(region, first, []) : go(region, first, []);
  for (const node of region.waiting) region.states.set(node.id, planState(region, node));
  return { initial, states: region.states };
}

function stay(region: Region, node: GraphNode, path: readonly string[]): Target {
  if (!region.waiting.includes(node)) region.waiting.push(node);
  return { path, to: node.id, enters: [node.id] };
}

function planState(region: Region, node: GraphNode): StatePlan {
  const exits = exitsOf(region.planning.graph, node);
  return {
    kind: 'state',
    node,
    exits: exits.map((exit) => ({ exit, target: targetOf(region, exit) })),
  };
}

function targetOf(region: Region, exit: Exit): Target {
  const graph = region.planning.graph;
  if (exit.boundaryId !== null) return stay(region, nodeOf(graph, exit.boundaryId), exit.lead);
  if (exit.takes !== 'some') return go(region, exit.outs, exit.lead);
  return after(exit.lead, planBlock(region, exit.outs, true, LAYOUT));
}

/** Follows flows to the next place, block or end. */
function go(region: Region, flows: readonly GraphFlow[], path: readonly string[]): Target {
  const [flow, second] = flows;
  if (flow === undefined) return { path, to: null, enters: [] };
  if (second !== undefined) return after(path, planBlock(region, flows, false, LAYOUT));
  const node = nodeOf(region.planning.graph, flow.targetId);
  const walked = flow.silent ? path : [...path, flow.id];
  const isOver = node.id === region.stop || node.kind === 'meet';
  if (isOver) return { path: walked, to: null, enters: [] };
  if (isJoin(node)) throw new Rigid(node.id);
  if (node.kind !== 'pass') return stay(region, node, walked);
  // A circle without a place has no state to stand for it; exploring the net names it.
  if (walked.includes(node.id)) throw new Rigid(node.id);
  return go(region, node.outgoing, [...walked, node.elementId]);
}

function goAfter(region: Region, join: GraphNode): Target {
  if (join.id === region.stop) return { path: [], to: null, enters: [] };
  return go(region, join.outgoing, joinPath(join));
}

function after(path: readonly string[], target: Target): Target {
  return { ...target, path: [...path, ...target.path] };
}

const LAYOUT: Layout = { planRegion, goAfter };
