import { Rigid, type Layout, type Planning, type Region } from './planning.ts';
import { blockBeginId, firstStep } from './net.ts';
import { planThreads } from './planThreads.ts';
import { END, commonPostDominator } from './postDominators.ts';
import { isPlace, nodeOf, type GraphFlow, type GraphNode } from './scopeGraph.ts';
import type { BlockPlan, Target, ThreadsPlan } from './scopePlan.ts';

/**
 * Lays out what begins with a fork and gives the key of its state: nested regions, or threads when
 * it is rigid.
 *
 * Throws Rigid when the block is neither: then the enclosing one is explored as a whole.
 */
export function planBlock(
  region: Region,
  flows: readonly GraphFlow[],
  isOptional: boolean,
  layout: Layout,
): Target {
  const splitId = flows[0]?.sourceId ?? '';
  const id = `${splitId}~fork`;
  const rigidId = `${blockBeginId(flows)}~net`;
  const known = region.states.get(id);
  if (known?.kind === 'block') return { ...known.entry, to: id };
  const rigid = region.states.get(rigidId);
  if (rigid?.kind === 'threads') return { ...entryOf(rigid), to: rigidId };
  const closing = closingOf(region.planning, flows);
  const takeBack = draftOf(region);
  try {
    const entry = nestedBlock(region, { id, splitId, flows, isOptional, closing, layout });
    return { ...entry, to: id };
  } catch (reason) {
    if (!(reason instanceof Rigid)) throw reason;
    takeBack();
    const threads = rigidBlock(region, { id, splitId, flows, isOptional, closing, layout });
    return { ...entryOf(threads), to: threads.id };
  }
}

/** Takes back what an attempt has added to the region: half a block would be taken for a whole. */
function draftOf({ states, waiting, planning }: Region): () => void {
  const before = new Map(states);
  const counts = { waiting: waiting.length, troubles: planning.troubles.length };
  return () => {
    states.clear();
    for (const [id, state] of before) states.set(id, state);
    waiting.length = counts.waiting;
    planning.troubles.length = counts.troubles;
  };
}

const NOWHERE: Target = { path: [], to: null, enters: [] };

/** The first step of a rigid block is taken as it is entered. */
function entryOf({ net }: ThreadsPlan): Omit<Target, 'to'> {
  const first = firstStep(net);
  return { path: first.path, enters: first.to.filter((place) => net.nodeIds.has(place)) };
}

type Fork = {
  readonly id: string;
  readonly splitId: string;
  readonly flows: readonly GraphFlow[];
  readonly isOptional: boolean;
  readonly closing: Closing;
  readonly layout: Layout;
};

type Closing = {
  readonly join: GraphNode | null;
  /** Per flow, all nodes before the join. */
  readonly inside: readonly ReadonlySet<string>[];
};

function closingOf(planning: Planning, flows: readonly GraphFlow[]): Closing {
  const targets = flows.map((flow) => flow.targetId);
  // A branch that never comes to an end of its own synchronises with nothing.
  const isOpen = targets.some((target) => !planning.dominators.has(target));
  const id = isOpen ? END : commonPostDominator(planning.dominators, targets);
  const join = id === END ? null : (planning.graph.nodes.get(id) ?? null);
  return { join, inside: flows.map((flow) => nodesBefore(planning, flow.targetId, join)) };
}

function nodesBefore(
  planning: Planning,
  first: string,
  join: GraphNode | null,
): ReadonlySet<string> {
  const reached = new Set<string>(first === join?.id ? [] : [first]);
  for (const id of reached) {
    const targets = planning.graph.nodes.get(id)?.outgoing.map((flow) => flow.targetId) ?? [];
    for (const next of [...targets, ...(planning.graph.interrupts.get(id) ?? [])]) {
      if (next !== join?.id) reached.add(next);
    }
  }
  return reached;
}

/** Adds the block to the region and gives what entering it passes and enters. */
function nestedBlock(region: Region, fork: Fork): Omit<Target, 'to'> {
  const { id, splitId, flows, isOptional, closing, layout } = fork;
  requireNesting(region.planning, fork);
  requireOwnEntry(region.planning, fork);
  const stop = closing.join?.id ?? null;
  const branches = flows.map((flow) => ({
    flow,
    region: layout.planRegion(region.planning, [flow], stop),
  }));
  // A fork gives a token to every branch before any of them goes on.
  const initials = isOptional ? [] : branches.map((branch) => branch.region.initial);
  const path = initials.flatMap((initial) => initial.path);
  const enters = initials.flatMap((initial) => initial.enters);
  const block: BlockPlan = {
    kind: 'block',
    id,
    isOptional,
    splitId,
    joinId: stop,
    after: NOWHERE,
    entry: { path, enters },
    branches: isOptional ? branches : branches.map(withoutEntry),
  };
  // What comes after may lead back to this very block.
  region.states.set(id, block);
  const after = closing.join === null ? NOWHERE : layout.goAfter(region, closing.join);
  region.states.set(id, { ...block, after });
  return block.entry;
}

type Branch = BlockPlan['branches'][number];

function withoutEntry({ flow, region }: Branch): Branch {
  return { flow, region: { ...region, initial: { ...region.initial, path: [], enters: [] } } };
}

function requireNesting({ graph }: Planning, { flows, isOptional, closing }: Fork): void {
  const { join, inside } = closing;
  const seen = new Set<string>();
  for (const branch of inside) {
    for (const id of branch) {
      if (seen.has(id)) throw new Rigid(id);
      seen.add(id);
    }
  }
  if (join === null) return;
  if (join.kind === 'orJoin') {
    // A token at an end that leaves the scope does not come to the join, which fires before it.
    const isLeft = [...seen].some((id) => graph.nodes.get(id)?.kind === 'leave');
    if (isLeft) throw new Rigid(join.id);
    return requireInside(join, seen, flows);
  }
  if (join.kind !== 'andJoin' || isOptional) throw new Rigid(join.id);
  requireInside(join, seen, flows);
  const perBranch = flows.map((flow, index) => inputsFrom(join, flow, inside[index]));
  if (perBranch.some((count) => count !== 1)) throw new Rigid(join.id);
}

/**
 * What can also be reached past the fork would be laid out twice, under one id; only what leaves no
 * state behind, such as an end event drawn for several branches, may be shared.
 */
function requireOwnEntry(planning: Planning, { flows, closing }: Fork): void {
  const inside = new Set(closing.inside.flatMap((branch) => [...branch]));
  const isOwn = (flow: GraphFlow): boolean => inside.has(flow.sourceId) || flows.includes(flow);
  const nodeAt = (id: string): GraphNode => nodeOf(planning.graph, id);
  const isEntered = (id: string): boolean =>
    nodeAt(id).incoming.some((flow) => !isOwn(flow) && !isDead(planning, flow));
  const shared = new Set([...inside].filter(isEntered));
  for (const id of shared) {
    const { outgoing } = nodeAt(id);
    if (isPlace(nodeAt(id)) || outgoing.length > 1) throw new Rigid(id);
    for (const flow of outgoing) if (inside.has(flow.targetId)) shared.add(flow.targetId);
  }
}

function requireInside(
  join: GraphNode,
  inside: ReadonlySet<string>,
  flows: readonly GraphFlow[],
): void {
  const isInside = (flow: GraphFlow): boolean => inside.has(flow.sourceId) || flows.includes(flow);
  if (!join.incoming.every(isInside)) throw new Rigid(join.id);
}

function inputsFrom(
  join: GraphNode,
  flow: GraphFlow,
  inside: ReadonlySet<string> | undefined,
): number {
  return join.incoming.filter((input) => input === flow || inside?.has(input.sourceId)).length;
}

function rigidBlock(region: Region, fork: Fork): ThreadsPlan {
  const { flows, isOptional, closing, layout } = fork;
  const { join } = closing;
  const isClosed = join !== null && (join.kind === 'andJoin' || join.kind === 'orJoin');
  if (!isClosed || isOptional || !isSingleEntry(region.planning, flows, closing)) {
    throw new Rigid(flows[0]?.sourceId);
  }
  const threads = planThreads(region.planning, flows, join.id);
  if (threads === null) throw new Rigid(join.id);
  region.states.set(threads.id, threads);
  region.states.set(threads.id, { ...threads, after: layout.goAfter(region, join) });
  return threads;
}

/** Whether the block is entered by its fork only, so that it can be explored alone. */
function isSingleEntry(planning: Planning, flows: readonly GraphFlow[], closing: Closing): boolean {
  const all = new Set(closing.inside.flatMap((branch) => [...branch]));
  const isOwn = (flow: GraphFlow): boolean => all.has(flow.sourceId) || flows.includes(flow);
  const nodes = [...all, closing.join?.id ?? ''].map((id) => planning.graph.nodes.get(id));
  return nodes.every((node) =>
    node?.incoming.every((flow) => isOwn(flow) || isDead(planning, flow)),
  );
}

function isDead(planning: Planning, flow: GraphFlow): boolean {
  return !planning.graph.nodes.has(flow.sourceId);
}
