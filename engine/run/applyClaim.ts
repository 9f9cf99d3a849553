import type { HistoryEvent, HistoryType } from '../model/history.ts';
import { asId, type PersonId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';
import type { Waiting } from './waiting.ts';

/** Who takes, is given or gives back a task; `facts` are those of the line of history. */
export type Claim = {
  readonly type: HistoryType;
  readonly taskId: string | null;
  readonly personId: PersonId | null;
  readonly at: Instant;
  readonly facts: HistoryEvent['facts'];
};

/**
 * The rows that wait after a task was claimed, assigned or released; every other event leaves them
 * as they are.
 */
export function applyClaim(waiting: Waiting, claim: Claim): Waiting {
  const { type, taskId, at } = claim;
  const task = taskId === null ? undefined : waiting.tasks.get(taskId);
  if (task === undefined) return waiting;
  if (type === 'task-claimed' || type === 'task-assigned') {
    const personId = claimantOf(claim);
    const claimed = { ...task, status: 'claimed' as const, claimedBy: personId, claimedAt: at };
    return { ...waiting, tasks: new Map(waiting.tasks).set(task.taskId, claimed) };
  }
  if (type === 'task-released') {
    const open = { ...task, status: 'open' as const, claimedBy: null, claimedAt: null };
    return { ...waiting, tasks: new Map(waiting.tasks).set(task.taskId, open) };
  }
  return waiting;
}

function claimantOf({ type, personId, facts: { assigneeId } }: Claim): PersonId | null {
  if (type === 'task-claimed') return personId;
  return typeof assigneeId === 'string' ? asId<PersonId>(assigneeId) : null;
}
