import { parseTimer } from '../../calendar/parseTimer.ts';
import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type BoundaryEvent,
  type EventDefinition,
  type FlowNode,
  type ProcessModel,
} from '../../model/process.ts';
import { graphOf } from '../graph/graphOf.ts';
import { stepsFrom } from '../graph/stepsFrom.ts';

/**
 * Whether a non-interrupting event can happen more than once while its activity is active.
 *
 * A timer that is no cycle happens once, and so does an escalation that a single event throws to
 * which a token comes once. Messages, signals and conditions may come again.
 */
export function isRepeated(process: ProcessModel, { event, attachedToId }: BoundaryEvent): boolean {
  switch (event.kind) {
    case 'timer': {
      if (event.timer.kind !== 'cycle') return false;
      const parsed = parseTimer(event.timer);
      return parsed?.kind !== 'cycle' || parsed.times !== 1;
    }
    case 'escalation': {
      const host = process.nodes.find(({ id }) => id === attachedToId);
      if (host?.type !== 'subProcess' || host.loop !== null) return true;
      const throwers = process.nodes.filter((node) => {
        return throwsTo(node, event) && isInside(process, node, host.id);
      });
      return throwers.length > 1 || throwers.some((node) => comesAgain(process, node, host.id));
    }
    default:
      return true;
  }
}

function throwsTo(node: FlowNode, caught: EventDefinition & { kind: 'escalation' }): boolean {
  if (isActivity(node)) return node.type === 'callActivity';
  const isThrow = node.type === 'intermediateThrowEvent' || node.type === 'endEvent';
  if (!isThrow || node.event.kind !== 'escalation') return false;
  return caught.catchesAny || node.event.escalationCode === caught.escalationCode;
}

function isInside(process: ProcessModel, { parentId }: FlowNode, hostId: ElementId): boolean {
  const around = graphOf(process).nodes.get(parentId);
  return around !== undefined && (around.id === hostId || isInside(process, around, hostId));
}

/** Whether a token can pass the node again, or what holds it inside the host is done again. */
function comesAgain(process: ProcessModel, node: FlowNode, hostId: ElementId): boolean {
  if (isDoneAgain(node) || isInCircle(process, node.id)) return true;
  const around = graphOf(process).nodes.get(node.parentId);
  return around !== undefined && around.id !== hostId && comesAgain(process, around, hostId);
}

function isDoneAgain(node: FlowNode): boolean {
  if (!isActivity(node)) return false;
  const isEvent = node.type === 'subProcess' && node.kind === 'event';
  return node.loop !== null || isEvent || node.type === 'callActivity';
}

function isInCircle(process: ProcessModel, id: ElementId): boolean {
  const reached = new Set(nextOf(process, id));
  for (const at of reached) for (const next of nextOf(process, at)) reached.add(next);
  return reached.has(id);
}

function nextOf(process: ProcessModel, id: ElementId): readonly ElementId[] {
  return stepsFrom(graphOf(process), id, { withNonInterrupting: true }).map(({ to }) => to);
}
