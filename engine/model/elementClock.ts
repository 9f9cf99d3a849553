import type { ElementId } from './ids.ts';
import type { ScopeState } from './instance.ts';
import type { FlowNode } from './process.ts';
import type { ProcessGround } from './processGround.ts';
import { reachableFrom } from './reachableFrom.ts';

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
