import { asId, type DossierId } from '../../engine/model/ids.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import type { DossierView } from '../contract/dossiers.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { elementsTold } from '../present/elementsTold.ts';
import { loadDirectory } from '../present/directory.ts';
import type { DossierReading } from '../present/dossierReading.ts';
import { presentDossier, type DossierSetting } from '../present/presentDossier.ts';
import type { Services } from '../services.ts';
import { visibleDossier } from './loadTask.ts';

/** The dossier when the person may see it; else the request ends as if there were none. */
export async function loadVisibleDossier(
  { runtime }: Services,
  person: Person,
  dossierId: string,
): Promise<Dossier> {
  return visibleDossier(await runtime.store.findDossier(asId<DossierId>(dossierId)), person);
}

/** The page of a dossier as it is now. */
export async function viewDossier(
  services: Services,
  person: Person,
  dossierId: string,
): Promise<DossierView> {
  const reading = await readDossier(services, dossierId);
  const dossier = visibleDossier(reading.situation.dossier, person);
  const { store } = services.runtime;
  const watched = await store.listWatched(person.personId, [dossier.dossierId]);
  const view = presentDossier(reading, await settingOf(services, person, dossier));
  return { ...view, isWatched: watched.length > 0 };
}

/** What presenting a dossier for a person needs beside the dossier. */
export async function settingOf(
  { runtime, signing }: Services,
  person: Person,
  dossier: Dossier,
): Promise<DossierSetting> {
  return {
    person,
    directory: await loadDirectory(runtime.store),
    calendar: runtime.calendars(dossier.calendar),
    now: runtime.now(),
    isSigningSetUp: signing.signer !== null,
  };
}

/** Everything of one dossier, whoever asks. */
export async function readDossier(
  { runtime }: Services,
  dossierId: string,
): Promise<DossierReading> {
  const { store } = runtime;
  const id = asId<DossierId>(dossierId);
  const situation = orNotFound(await store.findSituation(id));
  const [tasks, history, documents, payments] = await Promise.all([
    store.listDossierTasks(id),
    store.listDossierHistory(id),
    store.listDocuments(id),
    store.listPayments(id),
  ]);
  const told = elementsTold(history);
  const model = await loadVersionModel(runtime, situation.dossier.versionId, told);
  return { situation, tasks, history, documents, payments, model };
}
