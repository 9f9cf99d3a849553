import type { WorkingCalendar } from '../../../engine/calendar/workingCalendar.ts';
import type { Dossier } from '../../../engine/model/dossier.ts';
import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { AgencyId } from '../../../engine/model/ids.ts';
import type { TaskRecord } from '../../../engine/model/records.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { loadVersionModel, type VersionModel } from '../../model/versionModel.ts';
import { loadDirectory, type Directory } from '../../present/directory.ts';
import { elementsTold } from '../../present/elementsTold.ts';
import type { Services } from '../../services.ts';

/** Everything of a dossier that its printed forms are made from. */
export type PrintSource = {
  readonly dossier: Dossier;
  readonly directory: Directory;
  readonly model: VersionModel;
  /** The agencies that play a role of the drawing. */
  readonly partyIds: readonly AgencyId[];
  /** By moment. */
  readonly history: readonly HistoryEvent[];
  /** All of them, by opening. */
  readonly tasks: readonly TaskRecord[];
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  /** Whether agency and people are made up, so that forms say that they are samples. */
  readonly demonstration: boolean;
};

/** Reads what the printed forms of a dossier are made from. */
export async function loadPrintSource(
  { runtime, demonstration }: Pick<Services, 'runtime' | 'demonstration'>,
  dossier: Dossier,
): Promise<PrintSource> {
  const { store } = runtime;
  const [directory, history, tasks, main] = await Promise.all([
    loadDirectory(store),
    store.listDossierHistory(dossier.dossierId),
    store.listDossierTasks(dossier.dossierId),
    store.findInstance(dossier.instanceId),
  ]);
  const model = await loadVersionModel(runtime, dossier.versionId, elementsTold(history));
  const calendar = runtime.calendars(dossier.calendar);
  const partyIds = [...new Set(Object.values(main?.parties ?? {}))].toSorted();
  const read = { dossier, directory, model, partyIds, history, tasks };
  return { ...read, calendar, now: runtime.now(), demonstration };
}
