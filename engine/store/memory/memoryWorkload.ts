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
  const { agencyId, status, claimedBy, closedBy, closedAt } = task;
  const isDone = status === 'completed' && (closedAt ?? 0) >= query.doneSince;
  const personId = status === 'claimed' ? claimedBy : isDone ? closedBy : null;
  if (agencyId === null || personId === null) return;
  const key = `${agencyId} ${personId}`;
  const known = people.get(key) ?? { agencyId, personId, claimed: 0, late: 0, done: 0 };
  people.set(key, {
    ...known,
    claimed: known.claimed + (isDone ? 0 : 1),
    late: known.late + (isDone ? 0 : lateness(task, query)),
    done: known.done + (isDone ? 1 : 0),
  });
}
