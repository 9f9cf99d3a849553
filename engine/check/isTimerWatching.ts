import type { FlowNode, StartEvent } from '../model/process.ts';
import { callsTo } from './callsTo.ts';
import type { ProcessGraph } from './graph/buildProcessGraph.ts';
import { isEventSubProcess } from './graph/isEventSubProcess.ts';
import type { RuleContext } from './rule.ts';

/**
 * Whether a timer watches a waiting element: on its border or on that of a sub-process around it,
 * at the start of an event sub-process around it, or beside it behind the same event-based gateway;
 * in a process that is only called, also one that watches every call. `ends`: only a timer that
 * ends the waiting.
 */
export function isTimerWatching(
  node: FlowNode,
  context: RuleContext,
  watch: 'ends' | 'any',
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const { graph, process } = context;
  const isWatch = ({ event, isInterrupting }: Watching): boolean =>
    event.kind === 'timer' && (isInterrupting || watch === 'any');
  const watching = [...graph.boundaries(node.id), ...startsBeside(node, graph)];
  if (watching.some(isWatch) || isTimerBeside(node, graph)) return true;
  const around = graph.nodes.get(node.parentId);
  if (around !== undefined) return isTimerWatching(around, context, watch, seen);
  const inside = new Set([...seen, process.id]);
  const calls = callsTo(context, inside);
  const isEach = calls.every((it) => isTimerWatching(it.call, it.context, watch, inside));
  return calls.length > 0 && isEach;
}

type Watching = Pick<StartEvent, 'event' | 'isInterrupting'>;

/**
 * Starts of the event sub-processes around an element; one that interrupts has ended the waiting
 * for the others.
 */
function startsBeside(node: FlowNode, graph: ProcessGraph): readonly StartEvent[] {
  const isLast = isEventSubProcess(node) && graph.starts(node.id).some((it) => it.isInterrupting);
  if (isLast) return [];
  const others = graph.eventSubProcesses(node.parentId).filter(({ id }) => id !== node.id);
  return others.flatMap(({ id }) => graph.starts(id));
}

/** A parallel gateway waits for all of its events, so none of them ends the waiting. */
function isTimerBeside(node: FlowNode, graph: ProcessGraph): boolean {
  return graph.incoming(node.id).some(({ sourceId }) => {
    const gateway = graph.nodes.get(sourceId);
    if (gateway?.type !== 'eventBasedGateway' || gateway.isParallel) return false;
    return graph.outgoing(sourceId).some(({ targetId }) => {
      const beside = graph.nodes.get(targetId);
      return beside?.type === 'intermediateCatchEvent' && beside.event.kind === 'timer';
    });
  });
}
