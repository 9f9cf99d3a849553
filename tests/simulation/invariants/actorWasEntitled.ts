import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { SeenDossier } from '../look.ts';
import { OFFICERS } from '../people.ts';
import type { Invariant } from './invariant.ts';

const ON_TASK = new Set(['task-claimed', 'task-released', 'task-completed', 'task-sent-back']);

/**
 * I18: whoever did something to a task held its post, and nobody else had claimed it; only who had
 * claimed it gave it back. What no person does names no person.
 */
export function actorWasEntitled(): Invariant {
  const claimants = new Map<string, string | null>();
  const judge = (event: HistoryEvent, seen: SeenDossier): readonly string[] => {
    const { type, personId, causeId, instanceId, seq } = event;
    if (type === 'timer-fired' || type.startsWith('connector-')) {
      return personId === null ? [] : [`${instanceId} line ${seq} names a person`];
    }
    if (type === 'task-assigned' && causeId !== null) return judgeAssigned(event, causeId, seen);
    return ON_TASK.has(type) && causeId !== null ? judgeOnTask(event, causeId, seen) : [];
  };
  const judgeAssigned = (
    { facts }: HistoryEvent,
    taskId: string,
    seen: SeenDossier,
  ): readonly string[] => {
    const { assigneeId } = facts;
    if (typeof assigneeId !== 'string') return [`${taskId} was given to nobody`];
    claimants.set(taskId, assigneeId);
    const task = seen.tasks.find((one) => one.taskId === taskId);
    const isHeld = holds(assigneeId, task);
    return isHeld ? [] : [`${taskId}: ${assigneeId} was given it and has another post`];
  };
  const judgeOnTask = (
    event: HistoryEvent,
    taskId: string,
    seen: SeenDossier,
  ): readonly string[] => {
    const { type, personId } = event;
    const found = hasPost(event, seen) ? [] : [`${taskId}: ${personId} has another post`];
    const claimant = claimants.get(taskId) ?? null;
    const isFree = claimant === null && type !== 'task-released';
    if (claimant !== personId && !isFree) found.push(`${taskId} was claimed by ${claimant}`);
    if (type === 'task-claimed') claimants.set(taskId, personId);
    if (type === 'task-released') claimants.set(taskId, null);
    return found;
  };
  return {
    name: 'I18 who acted was entitled',
    onDossier: (seen) => {
      const found = seen.instances.flatMap(({ fresh }) =>
        fresh.flatMap((event) => judge(event, seen)),
      );
      const wrong = seen.tasks.filter(
        ({ taskId, status, claimedBy }) =>
          status === 'claimed' && claimedBy !== (claimants.get(taskId) ?? null),
      );
      const unclaimed = seen.tasks.filter(
        ({ taskId, status, claimedBy }) =>
          status === 'open' && (claimedBy !== null || (claimants.get(taskId) ?? null) !== null),
      );
      return [
        ...found,
        ...[...wrong, ...unclaimed].map(({ taskId }) => `${taskId}: another has it`),
      ];
    },
  };
}

function hasPost({ personId, agencyId, causeId }: HistoryEvent, { tasks }: SeenDossier): boolean {
  const task = tasks.find(({ taskId }) => taskId === causeId);
  return task?.agencyId === agencyId && holds(personId, task);
}

function holds(person: string | null, task: SeenDossier['tasks'][number] | undefined): boolean {
  return OFFICERS.some(
    ({ personId, agencyId, post }) =>
      personId === person && agencyId === task?.agencyId && post === task.post,
  );
}
