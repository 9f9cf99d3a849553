import { isOpenTask, type TaskRecord } from '../model/records.ts';
import type { InstanceDraft } from './dossierDraft.ts';

/**
 * The tasks of these instances that a command opens and leaves open, in the order it opens them.
 */
export function openedTasks(
  instances: Iterable<Pick<InstanceDraft, 'before' | 'waiting'>>,
): readonly TaskRecord[] {
  const opened: TaskRecord[] = [];
  for (const { before, waiting } of instances) {
    for (const task of waiting.tasks.values()) {
      if (isOpenTask(task) && !before.tasks.has(task.taskId)) opened.push(task);
    }
  }
  return opened;
}
