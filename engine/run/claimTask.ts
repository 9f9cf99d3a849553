import type { ClaimTask } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import type { Runtime } from './runtime.ts';
import { refuseIfTaken, taskCommand } from './taskCommand.ts';

/**
 * Takes an open task for the actor; claiming one's own task again changes nothing but the history.
 *
 * Durable when it resolves to `ok`. Refuses: TASK_ALREADY_CLAIMED and what every task command
 * refuses.
 */
export function claimTask(
  runtime: Runtime,
  command: ClaimTask,
): Promise<Result<TaskAnswer, Refusal>> {
  return taskCommand(runtime, command, {
    name: 'claimTask',
    onTask: async (task) => {
      const taken = refuseIfTaken(task, command.actor.personId);
      if (taken !== null) return refuse(taken);
      return accept({
        instanceId: task.instanceId,
        type: 'task-claimed',
        event: null,
        elementId: task.elementId,
        causeId: task.taskId,
        facts: {},
      });
    },
  });
}
