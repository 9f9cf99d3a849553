import type { CompleteTask } from '../model/command.ts';
import type { HistoryType } from '../model/history.ts';
import type { Variables } from '../model/json.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import type { Occurrence } from './planOccurrence.ts';
import type { Runtime } from './runtime.ts';
import { refuseIfTaken, taskCommand } from './taskCommand.ts';

/**
 * Finishes a task with what the form wrote; the process goes on until it waits again.
 *
 * An open task is completed as if claimed by the actor. Durable when it resolves to `ok`.
 * Refuses: TASK_ALREADY_CLAIMED, EVENT_NOT_EXPECTED, CALENDAR_TOO_SHORT and what every task command
 * refuses.
 */
export function completeTask(
  runtime: Runtime,
  command: CompleteTask,
): Promise<Result<TaskAnswer, Refusal>> {
  return taskCommand(runtime, command, {
    name: 'completeTask',
    onTask: async (task) => {
      const taken = refuseIfTaken(task, command.actor.personId);
      if (taken !== null) return refuse(taken);
      return accept(completion(task, command.variables, { type: 'task-completed', facts: {} }));
    },
  });
}

/** The occurrence of a task being finished. */
export function completion(
  task: TaskRecord,
  variables: Variables,
  how: { readonly type: HistoryType; readonly facts: Occurrence['facts'] },
): Occurrence {
  const { instanceId, elementId, scopeId, taskId } = task;
  return {
    instanceId,
    event: { type: 'complete', elementId, scopeId, variables },
    elementId,
    causeId: taskId,
    ...how,
  };
}
