import type { ElementId } from '../model/ids.ts';
import type { FlowNode, ProcessModel } from '../model/process.ts';
import type { LoadedProcess } from './machineCache.ts';

/**
 * What an open element does to the dossier's clock: its own setting, else that of the nearest
 * sub-process around it that is not "run".
 */
export function elementClock(
  elementId: ElementId,
  process: Pick<LoadedProcess, 'nodes'>,
): 'run' | 'pause' | 'restart' {
  let node: FlowNode | undefined = process.nodes.get(elementId);
  while (node !== undefined) {
    if ('clock' in node && node.clock !== 'run') return node.clock;
    node = process.nodes.get(node.parentId);
  }
  return 'run';
}

/**
 * Whether the element and everything drawn after it is left out of the term and a result follows:
 * then the result is ready, and only handing it over is left.
 */
export function isAfterResult(elementId: ElementId, process: LoadedProcess): boolean {
  const known = AFTER_RESULT.get(process) ?? new Map<ElementId, boolean>();
  AFTER_RESULT.set(process, known);
  const answer = known.get(elementId) ?? findAfterResult(elementId, process);
  known.set(elementId, answer);
  return answer;
}

/** Asked with every command for every open element, and always the same for a compiled process. */
const AFTER_RESULT = new WeakMap<LoadedProcess, Map<ElementId, boolean>>();

function findAfterResult(elementId: ElementId, process: LoadedProcess): boolean {
  const onward = reachableFrom(elementId, process);
  const isUncounted = onward.every((node) => !('counted' in node) || !node.counted);
  const outcomes = onward.flatMap((node) => (node.type === 'endEvent' ? [node.outcome] : []));
  return isUncounted && outcomes.some((outcome) => outcome === 'granted' || outcome === 'refused');
}

function reachableFrom(elementId: ElementId, { model, nodes }: LoadedProcess): readonly FlowNode[] {
  const seen = new Set<ElementId>();
  const queue = [elementId];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...nextOf(id, model));
  }
  return [...seen].flatMap((id) => nodes.get(id) ?? []);
}

function nextOf(elementId: ElementId, model: ProcessModel): ElementId[] {
  const along = model.flows
    .filter(({ sourceId }) => sourceId === elementId)
    .map(({ targetId }) => targetId);
  const attached = model.nodes
    .filter((node) => node.type === 'boundaryEvent' && node.attachedToId === elementId)
    .map(({ id }) => id);
  return [...along, ...attached];
}
