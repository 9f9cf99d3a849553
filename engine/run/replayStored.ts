import type { DossierId, InstanceId } from '../model/ids.ts';
import { historyProcesses, type ProcessAt } from './calls/historyProcesses.ts';
import { replayDossier, type ReplayedDossier } from './replayDossier.ts';
import type { Runtime } from './runtime.ts';

/** Reads a dossier with its history, and lives it again; null where there is none. */
export async function replayStored(
  { store, machines, calendars }: Pick<Runtime, 'store' | 'machines' | 'calendars'>,
  dossierId: DossierId,
): Promise<ReplayedDossier | null> {
  const situation = await store.findSituation(dossierId);
  if (situation === null) return null;
  const { dossier, instances } = situation;
  const history = await store.listDossierHistory(dossierId);
  const processAt = new Map<InstanceId, ProcessAt>();
  for (const instance of instances) {
    const { instanceId } = instance;
    const own = history.filter((event) => event.instanceId === instanceId);
    const found = await historyProcesses(machines, instance, own);
    if (found !== null) processAt.set(instanceId, found);
  }
  const calendar = calendars(dossier.calendar);
  return replayDossier(history, { dossier, instances, processAt, calendar });
}
