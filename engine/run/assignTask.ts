import type { AssignTask } from '../model/command.ts';
import type { Person } from '../model/person.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { TaskAnswer } from './answers.ts';
import { localDay } from './localDay.ts';
import type { LoadedDossier } from './planDossierCommand.ts';
import { refuseSamePerson } from './refuseSamePerson.ts';
import type { Runtime } from './runtime.ts';
import { standIn } from './substitutions/standIn.ts';
import { taskCommand } from './taskCommand.ts';

/**
 * Gives a task to a person of its post, whoever had it before.
 *
 * Durable when it resolves to `ok`. Refuses: PERSON_NOT_FOUND, ASSIGNEE_LACKS_POST,
 * ASSIGNEE_SAME_PERSON and what every task command refuses.
 */
export function assignTask(
  runtime: Runtime,
  command: AssignTask,
): Promise<Result<TaskAnswer, Refusal>> {
  const { assigneeId } = command;
  return taskCommand(runtime, command, {
    name: 'assignTask',
    onTask: async (task, loaded) => {
      const assignee = await runtime.store.findPerson(assigneeId);
      if (assignee?.status !== 'active') {
        return refuse({ code: 'PERSON_NOT_FOUND', personId: assigneeId });
      }
      const no =
        (await refusePost(runtime, assignee, task)) ??
        (await refuseDuty(runtime, assignee, { task, loaded }));
      if (no !== null) return refuse(no);
      return accept({
        instanceId: task.instanceId,
        type: 'task-assigned',
        event: null,
        elementId: task.elementId,
        causeId: task.taskId,
        facts: { assigneeId, assigneeName: assignee.name },
      });
    },
  });
}

/** The post may be held by substitution today. */
async function refusePost(
  { store, now }: Runtime,
  assignee: Person,
  { agencyId, post }: TaskRecord,
): Promise<Refusal | null> {
  const today = localDay(now());
  const { placements } = standIn(assignee, await store.listSubstitutions(today), today);
  const isHeld = placements.some((place) => place.agencyId === agencyId && place.post === post);
  return isHeld ? null : { code: 'ASSIGNEE_LACKS_POST', assigneeName: assignee.name };
}

async function refuseDuty(
  { store }: Runtime,
  { personId, name }: Person,
  { task, loaded }: { readonly task: TaskRecord; readonly loaded: LoadedDossier },
): Promise<Refusal | null> {
  const same = await refuseSamePerson(task, personId, {
    version: loaded.context.version,
    done: () => store.listDossierTasks(task.dossierId),
  });
  if (same?.code !== 'SAME_PERSON') return null;
  return { code: 'ASSIGNEE_SAME_PERSON', assigneeName: name, stepName: same.stepName };
}
