import type { Dossier } from '../../engine/model/dossier.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Text } from '../contract/primitives.ts';
import type { TrackingView } from '../contract/tracking.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { textOf } from '../texts/fillText.ts';
import { dossierTiming } from './dossierTiming.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import type { TaskSetting } from './presentTask.ts';

const ASKED = { 5: 'supplement', 6: 'payment', 9: 'collect' } as const;

/**
 What the applicant sees of a dossier.

 An allow-list: every field is built from the procedure, agencies, public step names and moments;
 nothing
 that anybody typed in, and no person's name, reaches it.
 */
export function presentTracking(
  dossier: Dossier,
  tasks: readonly TaskRecord[],
  model: VersionModel,
  { directory, calendar, now }: Omit<TaskSetting, 'person'>,
): TrackingView {
  const users = tasks.filter((task) => task.kind === 'user');
  const current = users.find((task) => task.status === 'open' || task.status === 'claimed');
  const nameOf = (task: TaskRecord) =>
    model.nodes.get(task.elementId)?.publicName ?? model.nodes.get(task.elementId)?.name ?? '';
  return {
    code: dossier.code,
    procedureName: dossier.procedureName,
    status: dossier.status,
    statusText: textOf('statuses', dossier.status),
    agencyName: current ? directory.agencyName(current.agencyId) : null,
    stepName: current ? nameOf(current) : null,
    receivedAt: toMoment(dossier.receivedAt),
    promisedAt: toMomentOrNull(dossier.promisedAt),
    finishedAt: toMomentOrNull(dossier.finishedAt),
    timeliness: dossierTiming(dossier, now, calendar).timeliness,
    asked: askedOf(dossier),
    history: users
      .filter((task) => task.status === 'completed')
      .map((task) => ({
        at: toMoment(task.closedAt ?? task.openedAt),
        stepName: nameOf(task),
        agencyName: directory.agencyName(task.agencyId) || null,
      })),
  };
}

function askedOf(dossier: Dossier): Text | null {
  const key = Object.entries(ASKED).find(([status]) => Number(status) === dossier.status)?.[1];
  return key ? textOf('asked', key) : null;
}
