import type { PersonId } from '../../model/ids.ts';
import type { TaskRecord } from '../../model/records.ts';
import type { PersonLoad, PostLoad, Workload, WorkloadQuery } from '../inboxStore.ts';
import { compareKeys, type MemoryTables } from './memoryTables.ts';

/** Who has how much to do in these agencies. */
export function listWorkload(tables: MemoryTables, query: WorkloadQuery): Workload {
  const posts = new Map<string, PostLoad>();
  const people = new Map<string, PersonLoad>();
  for (const task of tables.tasks.values()) {
    const { agencyId, kind } = task;
    if (kind !== 'user' || agencyId === null || !query.agencyIds.includes(agencyId)) continue;
    addToPost(posts, task, query);
    addToPerson(people, task, query);
  }
  return {
    posts: [...posts.values()].toSorted((left, right) =>
      compareKeys([left.agencyId, left.post], [right.agencyId, right.post]),
    ),
    people: [...people.values()].toSorted((left, right) =>
      compareKeys([left.agencyId, left.personId], [right.agencyId, right.personId]),
    ),
  };
}

function lateness({ dueAt }: TaskRecord, { now }: WorkloadQuery): number {
  return dueAt !== null && dueAt < now ? 1 : 0;
}

function addToPost(posts: Map<string, PostLoad>, task: TaskRecord, query: WorkloadQuery): void {
  const { agencyId, post, status } = task;
  if (status !== 'open' || agencyId === null || post === null) return;
  const key = `${agencyId} ${post}`;
  const known = posts.get(key) ?? { agencyId, post, open: 0, late: 0 };
  const late = known.late + lateness(task, query);
  posts.set(key, { ...known, open: known.open + 1, late });
}

function addToPerson(
  people: Map<string, PersonLoad>,
  task: TaskRecord,
  query: WorkloadQuery,
): void {
  const { agencyId, status } = task;
  const personId = workerOn(task, query);
  if (agencyId === null || personId === null) return;
  const key = `${agencyId} ${personId}`;
  const known = people.get(key) ?? { agencyId, personId, claimed: 0, late: 0, done: 0 };
  const added =
    status === 'completed'
      ? { done: known.done + 1 }
      : { claimed: known.claimed + 1, late: known.late + lateness(task, query) };
  people.set(key, { ...known, ...added });
}

/** Who has the task, or completed it in the time that is asked about. */
function workerOn(task: TaskRecord, { doneSince }: WorkloadQuery): PersonId | null {
  if (task.status === 'claimed') return task.claimedBy;
  const isDone = task.status === 'completed' && (task.closedAt ?? 0) >= doneSince;
  return isDone ? task.closedBy : null;
}
