import { alarmsOf } from './alarmsOf.ts';
import { elementAt } from './elementAt.ts';
import { MARKING_LIMIT, exploreNet, type Exploration } from './exploreNet.ts';
import { blockBeginId, buildNet, type Net } from './net.ts';
import type { Planning, Trouble } from './planning.ts';
import { predecessorsOf } from './predecessorsOf.ts';
import type { GraphFlow, GraphNode } from './scopeGraph.ts';
import type { ThreadsPlan } from './scopePlan.ts';

/** More parallel regions than this make a step slow (their cost grows with the cube). */
export const REGION_LIMIT = 20;

/**
 * Explores a rigid block and spreads its places over regions: places that are marked together never
 * share one, and one that can hold several tokens has its own.
 *
 * Null when tokens come without end, or the net has a circle without a place or is too large; the
 * trouble is noted then. Null too for a scope with events that put further tokens into it.
 * A block with a closing join of its own also gives null when it can hold several tokens at one
 * place, or a token could be left behind in it.
 */
export function planThreads(
  planning: Planning,
  first: GraphNode | readonly GraphFlow[],
  stop: string | null,
): ThreadsPlan | null {
  const blockId = blockOf(first);
  const note = (trouble: Omit<Trouble, 'blockId'>): void => {
    planning.troubles.push({ ...trouble, blockId });
  };
  const net = buildNet(planning.graph, first, stop);
  if ('silentCycle' in net) {
    note({ rule: 'silent-cycle', nodeId: net.silentCycle[0] ?? '', path: [], facts: {} });
    return null;
  }
  const found = exploreNet(net, planning.reach);
  if (blockId === null) planning.explored = { net, found };
  const beginId = 'id' in first ? first.id : blockBeginId(first);
  noteTroubles(planning, net, found, note);
  if (!canRun(found) || (stop !== null && !isClosed(found))) return null;
  // What is explored together is carried by several machines; see cutAtMeetings.
  if (net.armed.size > 0) return null;
  const capacities = new Map([...found.several].map(([place, { count }]) => [place, count]));
  const regionOf = colour(planning, net, found);
  const regionCount = Math.max(0, ...regionOf.values()) + 1;
  if (regionCount > REGION_LIMIT) {
    const facts = { count: regionCount, limit: REGION_LIMIT };
    note({ rule: 'region-limit', nodeId: beginId, path: [], facts });
  }
  const id = `${beginId}~net`;
  return { kind: 'threads', id, net, regionOf, regionCount, capacities, after: null };
}

/** The node whose fork begins the block; null for a whole scope. */
function blockOf(first: GraphNode | readonly GraphFlow[]): string | null {
  return 'id' in first ? null : (first[0]?.sourceId ?? null);
}

function canRun({ unbounded, isComplete }: Exploration): boolean {
  return unbounded === null && isComplete;
}

/** Whether the closing join always fires, and takes all tokens with it. */
function isClosed({ leftBehind, deadlock, trapped, several }: Exploration): boolean {
  return leftBehind === null && deadlock === null && trapped === null && several.size === 0;
}

type Note = (trouble: Omit<Trouble, 'blockId'>) => void;

function noteTroubles({ graph }: Planning, net: Net, found: Exploration, note: Note): void {
  const { isComplete, unbounded } = found;
  if (!isComplete) {
    const nodeId = elementAt(graph, net.places[0] ?? '');
    note({ rule: 'state-space-too-large', nodeId, path: [], facts: { limit: MARKING_LIMIT } });
  }
  if (unbounded !== null) {
    const nodeId = elementAt(graph, unbounded.place);
    note({ rule: 'unbounded-tokens', nodeId, path: unbounded.path, facts: {} });
  }
  for (const alarm of alarmsOf(graph, net, found)) note(alarm);
  if (canRun(found)) noteDead(net, found, note);
}

function noteDead(net: Net, found: Exploration, note: Note): void {
  const passed = new Set(['', ...[...found.fired].flatMap((one) => [one.nodeId, ...pathIds(one)])]);
  for (const transition of net.transitions) {
    if (passed.has(transition.nodeId)) continue;
    passed.add(transition.nodeId);
    note({ rule: 'dead-element', nodeId: transition.nodeId, path: [], facts: {} });
  }
}

function pathIds(transition: Net['transitions'][number]): readonly string[] {
  return [...transition.path, ...transition.branches.flatMap((branch) => branch.path)];
}

function colour(planning: Planning, net: Net, found: Exploration): ReadonlyMap<string, number> {
  const regionOf = new Map<string, number>();
  const before = predecessorsOf(net);
  for (const place of net.places) {
    if (regionOf.has(place) || found.several.has(place)) continue;
    const group = [place, ...(planning.graph.interrupts.get(place) ?? [])];
    const own = group.filter((member) => !regionOf.has(member) && !found.several.has(member));
    const taken = new Set(own.flatMap((member) => takenBy(found, regionOf, member)));
    const preferred = (before.get(place) ?? []).map((id) => regionOf.get(id));
    const wanted = preferred.find((region) => region !== undefined && !taken.has(region));
    const region = wanted ?? firstFree(taken);
    for (const member of own) regionOf.set(member, region);
  }
  const counted = net.places.filter((place) => found.several.has(place));
  const first = Math.max(-1, ...regionOf.values()) + 1;
  for (const [index, place] of counted.entries()) regionOf.set(place, first + index);
  return regionOf;
}

function takenBy(
  found: Exploration,
  regionOf: ReadonlyMap<string, number>,
  place: string,
): readonly number[] {
  const others = [...(found.together.get(place) ?? [])];
  return others.map((other) => regionOf.get(other)).filter((region) => region !== undefined);
}

function firstFree(taken: ReadonlySet<number>): number {
  let region = 0;
  while (taken.has(region)) region += 1;
  return region;
}
