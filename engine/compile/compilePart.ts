import type { ScopeResult } from '../check/soundness/planScope.ts';
import { joinReach } from '../check/soundness/orReach.ts';
import {
  isJoin,
  isPlace,
  type GraphNode,
  type Meetings,
  type ScopeGraph,
} from '../check/soundness/scopeGraph.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { ProcessModel } from '../model/process.ts';
import type { CompiledJoin, CompiledPart, CompiledPlace } from './compiledProcess.ts';
import { countedPlaces } from './countedPlaces.ts';
import { encodeKey } from './encodeKey.ts';
import { eventSubProcesses, type EventSubProcess } from './eventSubProcesses.ts';
import type { StateConfigJson, TransitionConfigJson } from './machineConfig.ts';
import { regionConfig } from './regionConfig.ts';
import { eventType, placeConfig } from './stateConfig.ts';

/**
 * More steps than this for one event are a livelock; XState throws then. None is possible: every
 * transition but those of an optional branch needs an event of its own.
 */
const MAX_ITERATIONS = 1_000;

/** A scope that a machine is written for. */
export type PlannedPart = {
  readonly process: ProcessModel;
  /** What the machine carries: between meeting joins. */
  readonly scope: ScopeResult;
  /** The same with all tokens that meet there. */
  readonly together: ScopeGraph;
  readonly meetings: Meetings;
};

/**
 * Writes the machine of one scope.
 *
 * It takes one event for each thing that happens to a token, and tells by `move` where the token
 * goes. An interrupting event sub-process takes the place of everything else.
 */
export function compilePart(planned: PlannedPart): CompiledPart {
  const { process, scope, meetings } = planned;
  const { graph, plan } = scope;
  assert(plan, `Expected a plan for ${graph.id}, but there is none.`);
  const key = encodeKey(graph.id);
  const events = eventSubProcesses(process, graph.id);
  const interrupting = events.filter((one) => one.isInterrupting);
  const main = regionConfig(graph, `${key}~main`, plan.body);
  const over = { target: `#${key}~completed` };
  return {
    id: graph.id,
    places: new Map([...placesOf(graph, countedPlaces(plan.body)), ...eventPlaces(interrupting)]),
    joins: new Map(joinsOf(planned)),
    meets: meetingFlows(graph),
    joinsIn: meetings.eventIds.has(graph.id),
    beginId: graph.begin.id,
    entries: new Map(graph.begin.outgoing.flatMap(({ targetId }) => entriesFor(graph, targetId))),
    eventStarts: events.map(({ startId }) => startId),
    config: {
      id: `${key}~part`,
      options: { maxIterations: MAX_ITERATIONS },
      meta: { elementId: graph.begin.elementId },
      initial: 'main',
      states: {
        main: { id: `${key}~main`, ...main, onDone: [over] },
        ...Object.fromEntries(interrupting.map(({ id }) => eventState(id, over))),
        completed: { id: `${key}~completed`, type: 'final' },
        terminated: { id: `${key}~terminated`, type: 'final' },
      },
      on: {
        ...Object.fromEntries(interrupting.map(({ id }) => startOf(id))),
        [eventType(graph.id, 'terminate')]: [{ target: `#${key}~terminated` }],
      },
    },
  };
}

function eventState(id: ElementId, over: TransitionConfigJson): readonly [string, StateConfigJson] {
  const on = { [eventType(id, 'done')]: [over] };
  return [encodeKey(id), { ...placeConfig(id, id), on }];
}

function startOf(id: ElementId): readonly [string, readonly TransitionConfigJson[]] {
  const actions = [{ type: 'move', params: { path: [], enters: [id] } }];
  return [eventType(id, 'caught'), [{ target: `#${encodeKey(id)}`, actions }]];
}

function eventPlaces(
  events: readonly EventSubProcess[],
): readonly (readonly [string, CompiledPlace])[] {
  return events.map(({ id }) => {
    return [id, { elementId: id, kind: 'wait', silent: false, isCounted: false }] as const;
  });
}

function placesOf(
  graph: ScopeGraph,
  counted: ReadonlySet<string>,
): readonly (readonly [string, CompiledPlace])[] {
  return [...graph.nodes.values()].flatMap((node): (readonly [string, CompiledPlace])[] => {
    const { id, elementId, kind, silent, incoming } = node;
    if (isJoin(node)) {
      const input = { elementId, kind: 'input', silent: true, isCounted: false } as const;
      return incoming.map((flow) => [flow.id, input]);
    }
    if (!isPlace(node)) return [];
    const isSilent = silent && !isOwnSplit(graph, node);
    return [[id, { elementId, kind, silent: isSilent, isCounted: counted.has(id) }]];
  });
}

/**
 * The split of an inclusive gateway stands for the gateway; that of an activity only follows it.
 */
function isOwnSplit(graph: ScopeGraph, { id, elementId }: GraphNode): boolean {
  if (id === elementId) return false;
  return graph.id === elementId || graph.nodes.get(elementId)?.kind === 'orJoin';
}

function joinsOf({
  scope: { graph },
  together,
  meetings,
}: PlannedPart): readonly (readonly [string, CompiledJoin])[] {
  // Joins of what joins in belong to the scope around.
  if (meetings.eventIds.has(graph.id) || meetings.joinIds.has(graph.id)) return [];
  return [...together.nodes.values()].filter(isJoin).map((join) => {
    const isInclusive = join.kind === 'orJoin';
    const inputs = join.incoming.map((flow) => flow.id);
    const meets = meetings.joinIds.has(join.id);
    const reach = joinReach(meets ? together : graph, join.id);
    return [join.id, { elementId: join.elementId, isInclusive, inputs, reach, meets }] as const;
  });
}

function meetingFlows({ nodes }: ScopeGraph): ReadonlySet<ElementId> {
  const ends = [...nodes.values()].filter(({ kind }) => kind === 'meet');
  return new Set(ends.flatMap(({ incoming }) => incoming.map(({ id }) => id)));
}

/** An event behind an instantiating gateway begins an instance by way of its gateway. */
function entriesFor(graph: ScopeGraph, entryId: string): readonly (readonly [string, string])[] {
  const node = graph.nodes.get(entryId);
  const isGateway = node?.model?.type === 'eventBasedGateway';
  const behind = isGateway ? node.outgoing.map((flow) => flow.targetId) : [];
  return [entryId, ...behind].map((id) => [id, entryId] as const);
}
