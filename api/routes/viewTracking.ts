import type { Dossier } from '../../engine/model/dossier.ts';
import type { TrackingView } from '../contract/tracking.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentTracking } from '../present/presentTracking.ts';
import type { Services } from '../services.ts';

/** What the applicant may see of a dossier as it is now; whose secret fits is asked before. */
export async function viewTracking(
  { runtime, gateway }: Services,
  dossier: Dossier,
): Promise<TrackingView> {
  const { store } = runtime;
  const tasks = await store.listDossierTasks(dossier.dossierId);
  const told = tasks.map(({ elementId }) => elementId);
  const tracked = {
    dossier,
    tasks,
    feedback: await store.listFeedback({ dossierId: dossier.dossierId }),
    payments: await store.listPayments(dossier.dossierId),
    canPayOnline: gateway !== null,
    timers: (await store.findSituation(dossier.dossierId))?.timers ?? [],
    model: await loadVersionModel(runtime, dossier.versionId, told),
    variables: (await store.findInstance(dossier.instanceId))?.snapshot.variables ?? {},
  };
  return presentTracking(tracked, {
    directory: await loadDirectory(store),
    calendar: runtime.calendars(dossier.calendar),
    now: runtime.now(),
  });
}
