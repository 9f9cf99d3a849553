import type { Person } from '../../engine/model/person.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import { earlierDuty } from '../../engine/run/earlierDuty.ts';
import type { Allowed } from '../contract/primitives.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { refusedNow, type TaskAction } from '../policy/taskActions.ts';
import { textOf } from '../texts/fillText.ts';

/** A task with the tasks of its dossier, where they can stand against somebody. */
export type TaskWithDone = {
  readonly task: TaskRecord;
  readonly done: readonly TaskRecord[];
  readonly model: Pick<VersionModel, 'nodes'>;
};

/** Whether the person may do this with the task now, by every rule that the command keeps. */
export function allowedToDo(action: TaskAction, person: Person, on: TaskWithDone): Allowed {
  const reason = refusedNow(action, person, on.task);
  if (reason !== null) return { reason: textOf('reasons', reason) };
  const earlier = action === 'release' ? null : earlierStep(person, on);
  if (earlier === null) return true;
  return { reason: textOf('reasons', 'SAME_PERSON', { stepName: earlier.name }) };
}

/** The step that the person did and that keeps them from this one. */
export function earlierStep(
  { personId }: Pick<Person, 'personId'>,
  { task, done, model }: TaskWithDone,
): TaskRecord | null {
  return earlierDuty(task, personId, { nodeOf: (id) => model.nodes.get(id), done });
}
