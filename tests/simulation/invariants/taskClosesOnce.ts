import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import { isOpenTask } from '../../../engine/model/records.ts';
import type { Invariant } from './invariant.ts';

/**
 * I12: a task is closed once: by one line of the history at most, by the person that it names, and
 * never changes afterwards.
 */
export function taskClosesOnce(): Invariant {
  const closed = new Map<string, string>();
  const closedBy = new Map<string, string>();
  return {
    name: 'I12 a task closes once',
    onDossier: ({ instances, tasks }) => {
      const twice = instances.flatMap(({ fresh }) =>
        fresh.flatMap(({ type, causeId, seq }) => {
          if (type !== 'task-completed' && type !== 'task-sent-back') return [];
          const before = closedBy.get(causeId ?? '');
          closedBy.set(causeId ?? '', String(seq));
          return before === undefined ? [] : [`${causeId} was closed in ${before} and ${seq}`];
        }),
      );
      const changed = tasks.flatMap((task) => {
        const text = canonicalJson(task);
        const before = closed.get(task.taskId);
        if (!isOpenTask(task)) closed.set(task.taskId, text);
        return before === undefined || before === text
          ? []
          : [`${task.taskId} changed when closed`];
      });
      const lost = tasks.flatMap(({ taskId, status }) =>
        closedBy.has(taskId) && status !== 'completed' ? [`${taskId} is ${status}`] : [],
      );
      return [...twice, ...changed, ...lost];
    },
  };
}
