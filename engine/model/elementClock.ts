import type { ElementId } from './ids.ts';
import type { ScopeState } from './instance.ts';
import type { FlowNode, ProcessModel } from './process.ts';

/** A process with those that it calls; the nodes are those of all of them. */
export type ProcessGround = {
  readonly models: readonly ProcessModel[];
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
};

/** What an element stands in: the process, and the scopes of the instance while it is open. */
export type ClockGround = {
  readonly process: Pick<ProcessGround, 'nodes'>;
  readonly scopes: readonly ScopeState[];
};

/**
 * What an element does to the dossier's clock: its own setting, else that of the nearest
 * sub-process or call around it that is not "run".
 *
 * Which call it is that an element of a called process stands in is known from its scope.
 */
export function elementClock(
  { elementId, scopeId }: { readonly elementId: ElementId; readonly scopeId: string | null },
  { process, scopes }: ClockGround,
): 'run' | 'pause' | 'restart' {
  let node: FlowNode | undefined = process.nodes.get(elementId);
  let call = callAround(scopeId, scopes);
  for (;;) {
    while (node !== undefined) {
      if ('clock' in node && node.clock !== 'run') return node.clock;
      node = process.nodes.get(node.parentId);
    }
    if (call === null || call.elementId === null) return 'run';
    node = process.nodes.get(call.elementId);
    call = callAround(call.parentId, scopes);
  }
}

/** Whether completing the element begins the dossier's clock again, wherever it was called from. */
export function restartsClock(elementId: ElementId, process: ProcessGround): boolean {
  const known = RESTARTING.get(process) ?? findRestarting(process);
  RESTARTING.set(process, known);
  return known.has(elementId);
}

/** Asked with every command for everything it has completed. */
const RESTARTING = new WeakMap<ProcessGround, ReadonlySet<ElementId>>();

function findRestarting(process: ProcessGround): ReadonlySet<ElementId> {
  const ground = { process, scopes: [] };
  const ids = [...process.nodes.keys()].filter(
    (elementId) => elementClock({ elementId, scopeId: null }, ground) === 'restart',
  );
  return new Set(ids);
}

/** The nearest scope outwards that runs a process as a whole. */
function callAround(scopeId: string | null, scopes: readonly ScopeState[]): ScopeState | null {
  const scope = scopeId === null ? undefined : scopes.find(({ id }) => id === scopeId);
  if (scope === undefined || scope.kind === 'process') return scope ?? null;
  return callAround(scope.parentId, scopes);
}

/**
 * Whether the element and everything drawn after it is left out of the term and a result follows:
 * then the result is ready, and only handing it over is left.
 */
export function isAfterResult(elementId: ElementId, process: ProcessGround): boolean {
  const known = AFTER_RESULT.get(process) ?? new Map<ElementId, boolean>();
  AFTER_RESULT.set(process, known);
  const answer = known.get(elementId) ?? findAfterResult(elementId, process);
  known.set(elementId, answer);
  return answer;
}

/** Asked with every command for every open element, and always the same for a compiled process. */
const AFTER_RESULT = new WeakMap<ProcessGround, Map<ElementId, boolean>>();

function findAfterResult(elementId: ElementId, process: ProcessGround): boolean {
  const onward = reachableFrom(elementId, process);
  const isUncounted = onward.every((node) => !('counted' in node) || !node.counted);
  const outcomes = onward.flatMap((node) => (node.type === 'endEvent' ? [node.outcome] : []));
  return isUncounted && outcomes.some((outcome) => outcome === 'granted' || outcome === 'refused');
}

function reachableFrom(elementId: ElementId, process: ProcessGround): readonly FlowNode[] {
  const seen = new Set<ElementId>([elementId]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of seen) for (const next of nextOf(id, process)) seen.add(next);
  return [...seen].flatMap((id) => process.nodes.get(id) ?? []);
}

/** Along the flows and over the boundary events; from an end on to what is around. */
function nextOf(elementId: ElementId, process: ProcessGround): readonly ElementId[] {
  const { models, nodes } = process;
  const along = models
    .flatMap(({ flows }) => flows)
    .filter(({ sourceId }) => sourceId === elementId)
    .map(({ targetId }) => targetId);
  const attached = [...nodes.values()]
    .filter((node) => node.type === 'boundaryEvent' && node.attachedToId === elementId)
    .map(({ id }) => id);
  return [...along, ...attached, ...(along.length === 0 ? around(elementId, process) : [])];
}

/** The sub-process of an element, or the calls of its process; of a link, where it leads. */
function around(elementId: ElementId, { models, nodes }: ProcessGround): readonly ElementId[] {
  const procedureOf = (processId: ElementId | undefined) =>
    models.find(({ id }) => id === processId)?.procedureId ?? null;
  const procedureId = procedureOf(nodes.get(elementId)?.parentId);
  const node = nodes.get(elementId);
  const linkName = linkOf(node);
  return [...nodes.values()]
    .filter((other) => {
      if (linkName !== null) return other !== node && linkOf(other) === linkName;
      if (other.type === 'callActivity') {
        // An earlier version of the procedure that the call leads to now comes back to it too.
        const isOutside = other.procedure !== null && procedureId !== null;
        if (isOutside && procedureOf(other.calledId) === procedureId) return true;
        if (other.calledId === node?.parentId) return true;
      }
      return other.id === node?.parentId;
    })
    .map(({ id }) => id);
}

function linkOf(node: FlowNode | undefined): string | null {
  return node !== undefined && 'event' in node && node.event.kind === 'link'
    ? node.event.linkName
    : null;
}
