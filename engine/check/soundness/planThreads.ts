import { MARKING_LIMIT, exploreNet, type Exploration, type Fired } from './exploreNet.ts';
import { blockBeginId, buildNet, type Net } from './net.ts';
import type { Planning, Trouble } from './planning.ts';
import type { GraphFlow, GraphNode } from './scopeGraph.ts';
import type { ThreadsPlan } from './scopePlan.ts';

/** More parallel regions than this make a step slow (their cost grows with the cube). */
export const REGION_LIMIT = 20;

/**
 * Explores a rigid block and spreads its places over regions: places that are marked together never
 * share one, and one that can hold several tokens has its own.
 *
 * Null when tokens come without end, or the net has a circle without a place or is too large; the
 * trouble is noted then.
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
  const beginId = 'id' in first ? first.id : blockBeginId(first);
  noteTroubles(planning, net, found, note);
  if (!canRun(found) || (stop !== null && !isClosed(found))) return null;
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

function noteTroubles(planning: Planning, net: Net, found: Exploration, note: Note): void {
  if (!found.isComplete) {
    const nodeId = elementAt(planning, net.places[0] ?? '');
    note({ rule: 'state-space-too-large', nodeId, path: [], facts: { limit: MARKING_LIMIT } });
  }
  if (found.unbounded !== null) {
    noteAt(note, 'unbounded-tokens', elementAt(planning, found.unbounded.place), found.unbounded);
  }
  noteSeveral(planning, net, found, note);
  noteEnding(planning, found, note);
  if (canRun(found)) noteDead(net, found, note);
}

/** Names the elements at which tokens meet, not those that they come to afterwards. */
function noteSeveral(planning: Planning, net: Net, found: Exploration, note: Note): void {
  const before = predecessorsOf(net);
  const noted = new Set<string>();
  for (const [place, at] of found.several) {
    const nodeId = elementAt(planning, place);
    const isOrigin = (before.get(place) ?? []).every((from) => !found.several.has(from));
    if (noted.has(nodeId) || (noted.size > 0 && !isOrigin)) continue;
    noted.add(nodeId);
    noteAt(note, 'two-tokens', nodeId, at);
  }
}

function noteEnding(planning: Planning, { deadlock, trapped }: Exploration, note: Note): void {
  if (deadlock !== null) {
    const joins = deadlock.places.map((place) => elementAt(planning, place));
    const inclusive = joins.filter((id) => planning.graph.nodes.get(id)?.kind === 'orJoin');
    const rule = new Set(inclusive).size > 1 ? 'or-join-cycle' : 'deadlock';
    noteAt(note, rule, joins[0] ?? '', deadlock);
  } else if (trapped !== null) {
    noteAt(note, 'no-option-to-complete', elementAt(planning, trapped.places[0] ?? ''), trapped);
  }
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

function noteAt(
  note: Note,
  rule: Trouble['rule'],
  nodeId: string,
  at: { readonly path: readonly Fired[] },
): void {
  note({ rule, nodeId, path: at.path, facts: {} });
}

/** The node of a place: a flow before a join stands for the join. */
function elementAt(planning: Planning, place: string): string {
  if (planning.graph.nodes.has(place)) return place;
  for (const node of planning.graph.nodes.values()) {
    if (node.incoming.some((flow) => flow.id === place)) return node.id;
  }
  return place;
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

function predecessorsOf(net: Net): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const transition of net.transitions) {
    const to = [...transition.to, ...transition.branches.flatMap((branch) => branch.to)];
    for (const place of to) before.set(place, [...(before.get(place) ?? []), ...transition.from]);
  }
  return before;
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
