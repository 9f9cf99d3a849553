import type { ReleaseTask } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import type { Runtime } from './runtime.ts';
import { taskCommand } from './taskCommand.ts';

/**
 * Gives a task that the actor has claimed back to the unit.
 *
 * Durable when it resolves to `ok`. Refuses: NOT_CLAIMED_BY_YOU and what every task command
 * refuses.
 */
export function releaseTask(
  runtime: Runtime,
  command: ReleaseTask,
): Promise<Result<TaskAnswer, Refusal>> {
  return taskCommand(runtime, command, {
    name: 'releaseTask',
    onTask: async (task) => {
      const isMine = task.status === 'claimed' && task.claimedBy === command.actor.personId;
      if (!isMine) return refuse({ code: 'NOT_CLAIMED_BY_YOU', taskId: task.taskId });
      return accept({
        instanceId: task.instanceId,
        type: 'task-released',
        event: null,
        elementId: task.elementId,
        causeId: task.taskId,
        facts: {},
      });
    },
  });
}
