import { asId, type TaskId } from '../../engine/model/ids.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import type { InstanceRecord, TaskRecord } from '../../engine/model/records.ts';
import { dutyApart } from '../../engine/run/earlierDuty.ts';
import { findSendBackTargets } from '../../engine/run/sendBackTask.ts';
import type { TaskView } from '../contract/tasks.ts';
import { orNotFound, RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { seesDossier } from '../policy/dossierAccess.ts';
import { refusedByStanding } from '../policy/taskActions.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentTask, toTaskFacts, type OpenedTask } from '../present/presentTask.ts';
import { visibleVariables } from '../present/visibleVariables.ts';
import type { Services } from '../services.ts';

/** A task that the person may see, with everything around it. */
export type LoadedTask = OpenedTask & { readonly instance: InstanceRecord };

/** Loads a task; one of other agencies is not there. */
export async function loadTask(
  { runtime }: Services,
  person: Person,
  taskId: string,
): Promise<LoadedTask> {
  const { store } = runtime;
  const task = orNotFound(await store.findTask(asId<TaskId>(taskId)));
  const dossier = visibleDossier(await store.findDossier(task.dossierId), person);
  const instance = orNotFound(await store.findInstance(task.instanceId));
  const model = await loadVersionModel(runtime, dossier.versionId, [task.elementId]);
  const isApart = dutyApart(task, (id) => model.nodes.get(id)) !== null;
  const done = isApart ? await store.listDossierTasks(task.dossierId) : [];
  return { task, dossier, instance, model, done, waysBack: await waysBack(runtime, task) };
}

/** The dossier when the person may see it; else it is not there. */
export function visibleDossier(dossier: Dossier | null, person: Person): Dossier {
  return orNotFound(dossier && seesDossier(person, dossier) ? dossier : null);
}

/** Ends the request when the task is not given to a post of the person. */
export function refuseOtherPosts(on: LoadedTask, person: Person): void {
  const reason = refusedByStanding(person, toTaskFacts(on));
  if (reason) throw new RefusalError({ code: 'FORBIDDEN', reason });
}

/** The task as it is now, for the person. */
export async function viewTask(
  services: Services,
  person: Person,
  taskId: string,
): Promise<TaskView> {
  const { runtime } = services;
  const on = await loadTask(services, person, taskId);
  return presentTask(on, visibleVariables(on.instance.snapshot, on.task.scopeId), {
    person,
    directory: await loadDirectory(runtime.store),
    calendar: runtime.calendars(on.dossier.calendar),
    now: runtime.now(),
  });
}

async function waysBack(runtime: Services['runtime'], task: TaskRecord) {
  if (task.status !== 'open' && task.status !== 'claimed') return [];
  const targets = await findSendBackTargets(runtime, task);
  return targets.map(({ elementId, name }) => ({ elementId, name }));
}
