import { applicantForm } from '../../engine/form/applicantForm.ts';
import { defaultAuthority } from '../../engine/model/defaultAuthority.ts';
import { asId, type SubmissionId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { versionInForce } from '../../engine/run/versionInForce.ts';
import type { SubmissionView } from '../contract/submissions.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { seesSubmission } from '../policy/submissionAccess.ts';
import { loadDirectory, type Directory } from '../present/directory.ts';
import { presentSubmission, type SubmissionReading } from '../present/presentSubmission.ts';
import type { SubmissionSource } from '../printing/facts/submissionFacts.ts';
import { planSubmissionForm, SUBMISSION_FORMS } from '../printing/planSubmissionForm.ts';
import type { Services } from '../services.ts';
import { presentForm } from './presentForm.ts';

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
  const directory = await loadDirectory(store);
  const source = toSource(services, reading, directory);
  const planned = SUBMISSION_FORMS.map((kind) => planSubmissionForm(kind, source));
  const forms = planned.flatMap((one) => (one.ok ? [one.value.form] : []));
  return {
    ...presentSubmission(reading, { person, directory, now: now() }),
    competentAgencyId: await competentOf(services, reading),
    printedForms: forms.map((form) => presentForm(form, `/submissions/${submissionId}`)),
  };
}

async function competentOf(
  { runtime }: Services,
  { submission, version }: SubmissionReading,
): Promise<string | null> {
  const agencies = await runtime.store.listAgencies();
  const receiving = agencies.find(({ agencyId }) => agencyId === submission.receivingAgencyId);
  if (version === null || receiving === undefined) return null;
  const { main } = await loadVersionModel(runtime, version.versionId);
  const { address } = submission.applicant;
  return defaultAuthority(main.settings, { receiving, agencies, address })?.agencyId ?? null;
}

/** What the printed forms of a submission are made from, for a person who may see it. */
export async function loadSubmissionSource(
  services: Services,
  person: Person,
  submissionId: string,
): Promise<SubmissionSource> {
  const reading = await loadVisibleSubmission(services, person, submissionId);
  return toSource(services, reading, await loadDirectory(services.runtime.store));
}

function toSource(
  { runtime, demonstration }: Services,
  { submission, version }: SubmissionReading,
  directory: Directory,
): SubmissionSource {
  const calendar = runtime.calendars(submission.calendar);
  const form = version && applicantForm(version.forms);
  return { submission, form, directory, calendar, demonstration };
}
