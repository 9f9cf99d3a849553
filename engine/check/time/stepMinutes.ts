import { isActivity, type Activity, type FlowNode } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { rowPasses } from './rowPasses.ts';
import type { CalledTimes } from './timeBuilding.ts';
import { timerMinutes } from './timerMinutes.ts';

/**
 * The counted time that a node takes when it is left in the usual way; null where the drawing does
 * not say how long it may wait.
 *
 * Counts where the clock runs: the budget of an activity (else the process that it calls), as often
 * as it is done in a row, no longer than a timer on its border that interrupts it; the time of a
 * waiting timer; of what waits behind an event-based gateway, the shortest timer behind that
 * gateway.
 */
export function stepMinutes(
  node: FlowNode,
  graph: ProcessGraph,
  called: CalledTimes = new Map(),
): WorkingMinutes | null {
  if (!isTimed(node, graph)) return 0;
  const gateway = gatewayBefore(node, graph);
  const around = gateway === undefined ? [] : timersBehind(gateway, graph);
  const own = isActivity(node) ? activityLimits(node, graph, called) : eventLimits(node);
  return shortest([...own, ...around]);
}

/**
 * Whether it waits, or is work, while the clock runs; what waits beside a step that stops the
 * clock, behind one event-based gateway, waits outside of the term as well.
 */
export function isTimed(node: FlowNode, graph: ProcessGraph): boolean {
  if (isActivity(node)) return node.counted && node.clock === 'run';
  if (node.type !== 'intermediateCatchEvent') return false;
  const gateway = gatewayBefore(node, graph);
  const beside = gateway === undefined ? [] : graph.outgoing(gateway.id);
  return beside.every(({ targetId }) => {
    const other = graph.nodes.get(targetId);
    return other === undefined || !('clock' in other) || other.clock === 'run';
  });
}

function gatewayBefore(node: FlowNode, graph: ProcessGraph): FlowNode | undefined {
  const sources = graph.incoming(node.id).map(({ sourceId }) => graph.nodes.get(sourceId));
  // A parallel one waits for all of its events.
  return sources.find((source) => source?.type === 'eventBasedGateway' && !source.isParallel);
}

function activityLimits(
  node: Activity,
  graph: ProcessGraph,
  called: CalledTimes,
): readonly (WorkingMinutes | null)[] {
  const timers = graph.boundaries(node.id).filter((event) => event.isInterrupting);
  const inside = node.type === 'callActivity' ? called.get(node.calledId)?.sumMinutes : undefined;
  const pass = node.budgetMinutes ?? inside ?? null;
  const own = pass === null ? null : pass * (rowPasses(node) ?? 1);
  return [own, ...timers.map(({ event }) => timerMinutes(event))];
}

function eventLimits(node: FlowNode): readonly (WorkingMinutes | null)[] {
  return 'event' in node ? [timerMinutes(node.event)] : [];
}

function timersBehind(gateway: FlowNode, graph: ProcessGraph): readonly (WorkingMinutes | null)[] {
  const targets = graph.outgoing(gateway.id).map((flow) => graph.nodes.get(flow.targetId));
  return targets.map((target) =>
    target !== undefined && 'event' in target ? timerMinutes(target.event) : null,
  );
}

function shortest(limits: readonly (WorkingMinutes | null)[]): WorkingMinutes | null {
  const known = limits.filter((limit) => limit !== null);
  return known.length === 0 ? null : Math.min(...known);
}
