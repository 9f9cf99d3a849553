import type { ScopeResult } from '../check/soundness/planScope.ts';
import { blockBeginId } from '../check/soundness/net.ts';
import { joinReach } from '../check/soundness/orReach.ts';
import { isJoin, isPlace, type ScopeGraph } from '../check/soundness/scopeGraph.ts';
import type { ElementId } from '../model/ids.ts';
import { assert } from '../model/assert.ts';
import type {
  CompiledElement,
  CompiledJoin,
  CompiledPart,
  CompiledPlace,
} from './compiledProcess.ts';
import { encodeKey } from './encodeKey.ts';
import { regionConfig } from './regionConfig.ts';
import { eventType } from './stateConfig.ts';

/** More steps than this without a waiting place are a livelock; XState throws then. */
const MAX_ITERATIONS = 100_000;

/** What one machine is made of. */
export type PartInput = {
  readonly processId: ElementId;
  readonly partId: ElementId;
  readonly elements: ReadonlyMap<ElementId, CompiledElement>;
  readonly scopes: ReadonlyMap<ElementId, ScopeResult>;
};

/** Writes the machine of the process, or of the body behind a non-interrupting boundary event. */
export function compilePart(input: PartInput): CompiledPart {
  const { partId, elements } = input;
  const root = input.scopes.get(partId);
  assert(root?.plan, `Expected a plan for ${partId}, but there is none.`);
  const key = encodeKey(partId);
  const scopes = scopesWithin(input, root.graph);
  const ids = { terminatedId: `${key}~terminated`, failedId: `${key}~failed` };
  const context = { elements, scopes, ...ids, handlers: [], writeRegion: regionConfig };
  const main = regionConfig(context, `${key}~main`, root.plan.body);
  return {
    id: partId,
    ownerId: elements.get(partId)?.parentId ?? null,
    places: new Map([...scopes.values()].flatMap((scope) => placesOf(scope.graph))),
    joins: new Map([...scopes.values()].flatMap((scope) => joinsOf(scope.graph))),
    config: {
      id: `${key}~part`,
      options: { maxIterations: MAX_ITERATIONS },
      meta: { elementId: partId },
      initial: 'main',
      states: {
        main: { id: `${key}~main`, ...main, onDone: [{ target: `#${key}~completed` }] },
        completed: { id: `${key}~completed`, type: 'final' },
        terminated: { id: ids.terminatedId, type: 'final' },
        failed: { id: ids.failedId, type: 'final' },
      },
      on: {
        [eventType(input.processId, 'terminate')]: [{ target: `#${ids.terminatedId}` }],
      },
    },
  };
}

function scopesWithin(input: PartInput, root: ScopeGraph): ReadonlyMap<ElementId, ScopeResult> {
  const found = new Map<ElementId, ScopeResult>();
  const open = [root.id];
  for (const id of open) {
    const scope = input.scopes.get(id);
    if (scope === undefined || found.has(id)) continue;
    found.set(id, scope);
    for (const node of scope.graph.nodes.values()) {
      if (node.model?.type === 'subProcess') open.push(node.id);
    }
  }
  return found;
}

function placesOf(graph: ScopeGraph): readonly (readonly [string, CompiledPlace])[] {
  const places: (readonly [string, CompiledPlace])[] = [];
  for (const node of graph.nodes.values()) {
    const { id, elementId, kind, silent, incoming, outgoing } = node;
    if (isJoin(node)) {
      for (const flow of incoming)
        places.push([flow.id, { elementId, kind: 'input', silent: true }]);
    } else if (isPlace(node)) {
      places.push([id, { elementId, kind, silent: silent && !isOwnSplit(graph, id) }]);
    }
    const begin = { elementId, kind: 'begin', silent: true } as const;
    if (outgoing.length > 1) places.push([blockBeginId(outgoing), begin]);
  }
  return places;
}

/**
 * The split of an inclusive gateway stands for the gateway; that of an activity only follows it.
 */
function isOwnSplit(graph: ScopeGraph, id: string): boolean {
  const elementId = graph.nodes.get(id)?.elementId ?? '';
  return graph.nodes.get(elementId)?.kind === 'orJoin';
}

function joinsOf(graph: ScopeGraph): readonly (readonly [string, CompiledJoin])[] {
  const joins = [...graph.nodes.values()].filter(isJoin);
  return joins.map((join) => {
    const isInclusive = join.kind === 'orJoin';
    const inputs = join.incoming.map((flow) => flow.id);
    const reach = joinReach(graph, join.id);
    return [join.id, { elementId: join.elementId, isInclusive, inputs, reach }] as const;
  });
}
