import type { FlowNode } from '../../engine/model/process.ts';
import { isOpenTask, type TaskRecord } from '../../engine/model/records.ts';
import { refusedByStanding, type Standing } from './taskActions.ts';

/** Who approves signs the result; who issues puts the sign of the agency on it. */
const SIGNING_DUTIES: ReadonlySet<string | null> = new Set(['approve', 'issue']);

/**
 * The step that waits in which the person signs documents of its dossier: one whose duty is to
 * approve or to issue, given to a post of theirs and not taken by somebody else. Null: none, so
 * they do not sign now.
 */
export function findSigningTask(
  person: Standing,
  tasks: readonly TaskRecord[],
  nodes: ReadonlyMap<string, FlowNode>,
): TaskRecord | null {
  const signs = (task: TaskRecord): boolean => {
    const node = nodes.get(task.elementId);
    if (node === undefined || !('duty' in node) || !SIGNING_DUTIES.has(node.duty)) return false;
    const isFree = task.claimedBy === null || task.claimedBy === person.personId;
    return isOpenTask(task) && isFree && refusedByStanding(person, task) === null;
  };
  return tasks.find(signs) ?? null;
}
