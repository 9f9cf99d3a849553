import { exitsOf, type Exit, type Trigger } from './exitsOf.ts';
import { isJoin, nodeOf, type GraphFlow, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/**
 * The tokens of a scope as a Petri net: places are resting nodes and the incoming flows of joins.
 */
export type Net = {
  /** In flow order; the first one is marked at the start. */
  readonly places: readonly string[];
  /** Activity -> for each event beside it, the places that say how often it can still happen. */
  readonly armed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Places that are nodes; the others are flows before a join, or the first place of a block. */
  readonly nodeIds: ReadonlySet<string>;
  readonly transitions: readonly NetTransition[];
};

/** Flows with condition, of which some are taken. */
export type Branch = {
  readonly flow: GraphFlow;
  readonly path: readonly string[];
  readonly to: readonly string[];
};

/** One step of the tokens. */
export type NetTransition = {
  readonly nodeId: string;
  readonly exit: Exit | null;
  /** Null: the first step of a block, taken at once. */
  readonly trigger: Trigger | null;
  /** orJoin: some of `from` are marked; every other kind needs all. */
  readonly kind: 'move' | 'some' | 'orJoin' | 'leave';
  readonly from: readonly string[];
  readonly path: readonly string[];
  readonly to: readonly string[];
  readonly branches: readonly Branch[];
  /** Closes a block that has an end of its own. */
  readonly isExit: boolean;
};

/** Given for a circle of flows without any place: it has no first and no last step. */
export type SilentCycle = { readonly silentCycle: readonly string[] };

type Building = {
  readonly graph: ScopeGraph;
  readonly stop: string | null;
  readonly places: Set<string>;
  readonly joins: Set<string>;
  readonly transitions: NetTransition[];
  cycle: readonly string[] | null;
};

/** The net from a place on; `stop` is the join whose firing leaves the block, null for none. */
export function buildNet(
  graph: ScopeGraph,
  first: GraphNode | readonly GraphFlow[],
  stop: string | null,
): Net | SilentCycle {
  const joins = new Set<string>();
  const building: Building = {
    graph,
    stop,
    places: new Set(),
    joins,
    transitions: [],
    cycle: null,
  };
  if ('id' in first) building.places.add(first.id);
  else addBegin(building, first);
  for (const place of building.places) addTransitions(building, place);
  if (building.cycle !== null) return { silentCycle: building.cycle };
  const places = [...building.places];
  const nodeIds = new Set(places.filter((place) => graph.nodes.has(place)));
  const armed = armedIn(graph);
  return { places, nodeIds, transitions: building.transitions, armed };
}

/** The step that takes the first token from its place. */
export function firstStep({ places, transitions }: Net): NetTransition {
  const found = transitions.find(({ from }) => from[0] === places[0]);
  if (found === undefined) throw new Error(`Expected a step from ${places[0]}.`);
  return found;
}

/** Id of the first place of a rigid block that starts with these flows. */
export function blockBeginId(flows: readonly GraphFlow[]): string {
  return `${flows[0]?.sourceId ?? ''}~threads`;
}

function addBegin(building: Building, flows: readonly GraphFlow[]): void {
  const id = blockBeginId(flows);
  building.places.add(id);
  const expanded = expand(building, flows, []);
  building.transitions.push({ ...move(id, [id], null), ...expanded });
}

/** An event that can happen again is taken to happen twice: that shows what happens then. */
function armedIn({ beside }: ScopeGraph): Net['armed'] {
  return new Map(
    [...beside].map(([activityId, events]) => [
      activityId,
      events.map(({ id, isRepeated }) => (isRepeated ? [again(id), armedId(id)] : [armedId(id)])),
    ]),
  );
}

const ARMED_SUFFIX = '~armed';

function armedId(eventId: string): string {
  return `${eventId}${ARMED_SUFFIX}`;
}

function again(eventId: string): string {
  return `${eventId}~again${ARMED_SUFFIX}`;
}

/** Whether the place only says that an event can still happen: no token is there. */
export function isArmedPlace(place: string): boolean {
  return place.endsWith(ARMED_SUFFIX);
}

/** The place that the coming of a token to a node marks beside it. */
function armedAt({ graph }: Building, nodeId: string): readonly string[] {
  const events = graph.beside.get(nodeId) ?? [];
  return events.map(({ id, isRepeated }) => (isRepeated ? again(id) : armedId(id)));
}

function addFirings(building: Building, node: GraphNode): void {
  for (const { id, isRepeated } of building.graph.beside.get(node.id) ?? []) {
    building.places.add(id);
    const trigger = { elementId: id, name: 'caught' } as const;
    const exit: Exit = { trigger, lead: [], outs: [], takes: 'all', boundaryId: id };
    const last = { ...move(node.id, [armedId(id)], exit), to: [id] };
    const first = { ...move(node.id, [again(id)], exit), to: [id, armedId(id)] };
    building.places.add(armedId(id));
    building.transitions.push(...(isRepeated ? [first, last] : [last]));
  }
}

function addTransitions(building: Building, place: string): void {
  const node = building.graph.nodes.get(place);
  if (node === undefined) return;
  addFirings(building, node);
  if (node.kind === 'leave') {
    building.transitions.push({ ...move(place, [place], null), kind: 'leave' });
    return;
  }
  for (const exit of exitsOf(building.graph, node)) {
    building.transitions.push(toTransition(building, node, exit));
  }
}

function move(nodeId: string, from: readonly string[], exit: Exit | null): NetTransition {
  const trigger = exit?.trigger ?? null;
  const rest = { path: [], to: [], branches: [], isExit: false };
  return { nodeId, exit, trigger, kind: 'move', from, ...rest };
}

function toTransition(building: Building, node: GraphNode, exit: Exit): NetTransition {
  const base = move(node.id, [node.id], exit);
  if (exit.boundaryId !== null) {
    building.places.add(exit.boundaryId);
    return { ...base, to: [exit.boundaryId] };
  }
  if (exit.takes !== 'some') return { ...base, ...expand(building, exit.outs, exit.lead) };
  const branches = exit.outs.map((flow) => ({ flow, ...expand(building, [flow], []) }));
  return { ...base, kind: 'some', branches };
}

type Expanded = { readonly path: readonly string[]; readonly to: readonly string[] };

function expand(
  building: Building,
  flows: readonly GraphFlow[],
  lead: readonly string[],
): Expanded {
  const result = { path: [...lead], to: [] as string[] };
  for (const flow of flows) follow(building, flow, result, []);
  for (const place of result.to) building.places.add(place);
  return result;
}

function follow(
  building: Building,
  flow: GraphFlow,
  result: { readonly path: string[]; readonly to: string[] },
  above: readonly string[],
): void {
  const node = nodeOf(building.graph, flow.targetId);
  if (!flow.silent) result.path.push(flow.id);
  if (node.kind === 'meet') return;
  if (isJoin(node)) {
    result.to.push(flow.id);
    addJoin(building, node);
    return;
  }
  if (node.kind !== 'pass') {
    result.to.push(node.id, ...armedAt(building, node.id));
    return;
  }
  if (above.includes(node.id)) {
    building.cycle ??= above.slice(above.indexOf(node.id));
    return;
  }
  result.path.push(node.elementId);
  for (const next of node.outgoing) follow(building, next, result, [...above, node.id]);
}

function addJoin(building: Building, join: GraphNode): void {
  if (building.joins.has(join.id)) return;
  building.joins.add(join.id);
  const inputs = join.incoming.map((flow) => flow.id);
  for (const input of inputs) building.places.add(input);
  const base: NetTransition = {
    ...move(join.id, inputs, null),
    kind: join.kind === 'orJoin' ? 'orJoin' : 'move',
    trigger: { elementId: join.id, name: 'join' },
  };
  if (join.id === building.stop) {
    building.transitions.push({ ...base, isExit: true });
    return;
  }
  building.transitions.push({ ...base, ...expand(building, join.outgoing, joinPath(join)) });
}

/**
 * An inclusive gateway that also splits is passed when its split decides, not when its join fires.
 */
export function joinPath(join: GraphNode): readonly string[] {
  return join.outgoing.some((flow) => flow.silent) ? [] : [join.id];
}
