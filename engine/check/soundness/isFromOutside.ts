import type { Exit } from './exitsOf.ts';
import { nodeOf, type ScopeGraph } from './scopeGraph.ts';

/**
 * Whether a token leaves its place this way only by an event from outside the instance: a task that
 * is completed, a timer that is due, a message that arrives. Signals, conditions and escalations
 * can also come from inside, in the middle of a step.
 */
export function isFromOutside(graph: ScopeGraph, { trigger, boundaryId }: Exit): boolean {
  const model = graph.nodes.get(trigger.elementId)?.model ?? null;
  if (model === null) return false;
  if (!('event' in model)) return isWaitingTask(graph, trigger.elementId);
  const { kind } = model.event;
  if (kind === 'timer' || kind === 'message') {
    return boundaryId !== null || nodeOf(graph, model.id).kind === 'wait';
  }
  return kind === 'error' && 'attachedToId' in model && isWaitingTask(graph, model.attachedToId);
}

function isWaitingTask(graph: ScopeGraph, id: string): boolean {
  const node = graph.nodes.get(id);
  const model = node?.model ?? null;
  return node?.kind === 'wait' && model !== null && 'script' in model && model.loop === null;
}
