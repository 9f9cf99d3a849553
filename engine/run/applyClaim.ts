import type { HistoryType } from '../model/history.ts';
import type { PersonId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';
import type { Waiting } from './waiting.ts';

/** Who takes or gives back a task. */
export type Claim = {
  readonly type: HistoryType;
  readonly taskId: string | null;
  readonly personId: PersonId | null;
  readonly at: Instant;
};

/**
 * The rows that wait after a task was claimed or released; every other event leaves them as they
 * are.
 */
export function applyClaim(waiting: Waiting, { type, taskId, personId, at }: Claim): Waiting {
  const task = taskId === null ? undefined : waiting.tasks.get(taskId);
  if (task === undefined) return waiting;
  if (type === 'task-claimed') {
    const claimed = { ...task, status: 'claimed' as const, claimedBy: personId, claimedAt: at };
    return { ...waiting, tasks: new Map(waiting.tasks).set(task.taskId, claimed) };
  }
  if (type === 'task-released') {
    const open = { ...task, status: 'open' as const, claimedBy: null, claimedAt: null };
    return { ...waiting, tasks: new Map(waiting.tasks).set(task.taskId, open) };
  }
  return waiting;
}
