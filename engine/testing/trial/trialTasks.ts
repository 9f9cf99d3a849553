import { parseInstant } from '../../calendar/parseInstant.ts';
import { workingMinutesBetween } from '../../calendar/workingMinutesBetween.ts';
import type { ElementId } from '../../model/ids.ts';
import { openTasks } from '../openTasks.ts';
import type { PlayedFlow } from '../playedFlow.ts';
import { laneOf } from './laneOf.ts';
import type { TrialTask } from './trialState.ts';

/** The tasks that wait now, with what is left of their budgets, oldest first. */
export function trialTasks(played: PlayedFlow): readonly TrialTask[] {
  const { flow } = played;
  return openTasks(played).map((task) => ({
    ...task,
    remainingMinutes: remaining(played, task.dueAt),
    laneName: laneOf(flow.definitions, task.elementId),
    errorCodes: errorsAt(played, task.elementId),
  }));
}

function remaining(played: PlayedFlow, dueAt: string | null): number | null {
  const due = dueAt === null ? null : parseInstant(dueAt);
  if (due === null) return null;
  const left = workingMinutesBetween(played.state().now, due, played.flow.calendar);
  return left.ok ? left.value : null;
}

/** An error without a code is thrown to a border event that catches every one. */
const ANY_ERROR = 'ERROR';

function errorsAt({ flow }: PlayedFlow, elementId: ElementId): readonly string[] {
  return [...flow.nodes.values()].flatMap((node) => {
    if (node.type !== 'boundaryEvent' || node.attachedToId !== elementId) return [];
    return node.event.kind === 'error' ? [node.event.errorCode ?? ANY_ERROR] : [];
  });
}
