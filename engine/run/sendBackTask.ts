import type { SendBackTask } from '../model/command.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import { loadWithElements } from './calls/loadWithElements.ts';
import { completion } from './completeTask.ts';
import type { LoadedVersion } from './machineCache.ts';
import type { Runtime } from './runtime.ts';
import { sendBackTargets, type SendBackTarget } from './sendBackTargets.ts';
import { refuseIfTaken, taskCommand } from './taskCommand.ts';

/**
 * Finishes a task along one of the drawn ways back, with a reason for the history.
 *
 * Durable when it resolves to `ok`. Refuses: SEND_BACK_NOT_DRAWN, TASK_ALREADY_CLAIMED, and what
 * completing refuses.
 */
export function sendBackTask(
  runtime: Runtime,
  command: SendBackTask,
): Promise<Result<TaskAnswer, Refusal>> {
  return taskCommand(runtime, command, {
    name: 'sendBackTask',
    onTask: async (task, { context }) => {
      const taken = refuseIfTaken(task, command.actor.personId);
      if (taken !== null) return refuse(taken);
      const offered = await offeredFor(runtime, task, context.version);
      const target = offered.find(({ elementId }) => elementId === command.toElementId);
      if (target === undefined) return refuse(notDrawn(command, offered));
      const facts = { reason: command.reason, toElementId: target.elementId };
      return accept(completion(task, target.variables, { type: 'task-sent-back', facts }));
    },
  });
}

/** The ways back that are offered for an open task now; none for a task that is not a person's. */
export async function findSendBackTargets(
  runtime: Runtime,
  task: TaskRecord,
): Promise<readonly SendBackTarget[]> {
  const dossier = await runtime.store.findDossier(task.dossierId);
  if (dossier === null || task.kind !== 'user') return [];
  const { machines } = runtime;
  const version = await loadWithElements(machines, dossier.versionId, [task.elementId]);
  return offeredFor(runtime, task, version);
}

async function offeredFor(
  runtime: Runtime,
  task: TaskRecord,
  version: LoadedVersion,
): Promise<readonly SendBackTarget[]> {
  const model = [...version.processes.values()]
    .flatMap(({ models }) => models)
    .find(({ nodes }) => nodes.some(({ id }) => id === task.elementId));
  if (model === undefined) return [];
  const history = await runtime.store.listHistory(task.instanceId);
  const completed = history
    .flatMap(({ trace }) => trace)
    .filter(({ type }) => type === 'completed')
    .map(({ elementId }) => elementId);
  return sendBackTargets(model, task.elementId, new Set(completed));
}

function notDrawn(command: SendBackTask, offered: readonly SendBackTarget[]): Refusal {
  return {
    code: 'SEND_BACK_NOT_DRAWN',
    taskId: command.taskId,
    toElementId: command.toElementId,
    offered: offered.map(({ elementId }) => elementId),
  };
}
