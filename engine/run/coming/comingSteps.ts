import type { ComingSteps, NextStep } from '../../model/comingStep.ts';
import type { AgencyId } from '../../model/ids.ts';
import type { TaskRecord } from '../../model/records.ts';
import type { InstanceDraft } from '../dossierDraft.ts';
import { openedTasks } from '../openedTasks.ts';
import { nextUserTasks } from './nextUserTasks.ts';

/**
 * What comes to which agency after the user tasks that a command has opened; pure.
 *
 * A step of the very post that has the open task is left out: the dossier is there already.
 */
export function comingSteps(instances: readonly InstanceDraft[]): readonly ComingSteps[] {
  return instances.flatMap((instance) =>
    openedTasks([instance])
      .filter(({ kind }) => kind === 'user')
      .flatMap((task) => comingAfter(task, instance)),
  );
}

function comingAfter(
  task: TaskRecord,
  { process, record: { parties } }: InstanceDraft,
): readonly ComingSteps[] {
  const byAgency = new Map<AgencyId, NextStep[]>();
  for (const { performer, name } of nextUserTasks(task.elementId, process)) {
    const agencyId = performer === null ? undefined : parties[performer.agencyRole];
    if (performer === null || agencyId === undefined) continue;
    if (agencyId === task.agencyId && performer.post === task.post) continue;
    const steps = byAgency.get(agencyId) ?? [];
    byAgency.set(agencyId, [...steps, { post: performer.post, name }]);
  }
  const { taskId, dossierId, dueAt } = task;
  return [...byAgency].map(([agencyId, steps]) => ({ taskId, dossierId, agencyId, steps, dueAt }));
}
