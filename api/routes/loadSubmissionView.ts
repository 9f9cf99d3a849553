import { asId, type SubmissionId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { versionInForce } from '../../engine/run/versionInForce.ts';
import type { SubmissionView } from '../contract/submissions.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { seesSubmission } from '../policy/submissionAccess.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentSubmission, type SubmissionReading } from '../present/presentSubmission.ts';
import type { Services } from '../services.ts';

/** The submission with all that is shown beside it; null when there is none. */
export async function readSubmission(
  { runtime: { store, now } }: Services,
  submissionId: string,
): Promise<SubmissionReading | null> {
  const submission = await store.findSubmission(asId<SubmissionId>(submissionId));
  if (submission === null) return null;
  const { procedureId, dossierId } = submission;
  const [uploads, versions, dossier] = await Promise.all([
    store.listUploads(submission.submissionId),
    store.listVersions(procedureId),
    dossierId === null ? null : store.findDossier(dossierId),
  ]);
  return { submission, uploads, version: versionInForce(versions, localDay(now())), dossier };
}

/** The same when the person may see it; else the request ends as if there were none. */
export async function loadVisibleSubmission(
  services: Services,
  person: Person,
  submissionId: string,
): Promise<SubmissionReading> {
  const reading = await readSubmission(services, submissionId);
  return orNotFound(reading && seesSubmission(person, reading.submission) ? reading : null);
}

/** The page on which an officer decides, as it is now. */
export async function viewSubmission(
  services: Services,
  person: Person,
  submissionId: string,
): Promise<SubmissionView> {
  const reading = await loadVisibleSubmission(services, person, submissionId);
  const { store, now } = services.runtime;
  return presentSubmission(reading, {
    person,
    directory: await loadDirectory(store),
    now: now(),
  });
}
