import { applicantForm } from '../../engine/form/applicantForm.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type { Submission, SubmissionAct, Upload } from '../../engine/model/submission.ts';
import type { Instant } from '../../engine/model/time.ts';
import { submissionMove } from '../../engine/run/intake/submissionMove.ts';
import type { UploadView } from '../contract/intake.ts';
import type { Allowed } from '../contract/primitives.ts';
import type { SubmissionPaper, SubmissionRow, SubmissionView } from '../contract/submissions.ts';
import { mayDecide } from '../policy/submissionAccess.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toMoment, toMomentOrNull } from './moment.ts';

/** A submission with everything beside it that is shown. */
export type SubmissionReading = {
  readonly submission: Submission;
  readonly uploads: readonly Upload[];
  /** The version in force; null when there is none any more. */
  readonly version: ProcedureVersion | null;
  readonly dossier: Dossier | null;
};

/** One line of the list. */
export function presentSubmissionRow(
  submission: Submission,
  { directory, now }: { readonly directory: Directory; readonly now: Instant },
): SubmissionRow {
  const { submissionId, number, procedureName, status, submittedAt, checkDueAt } = submission;
  return {
    submissionId,
    number,
    procedureName,
    applicantName: submission.applicant.name,
    placeName: directory.agencyName(submission.receivingAgencyId),
    status,
    submittedAt: toMoment(submittedAt),
    checkDueAt: toMomentOrNull(checkDueAt),
    isOverdue: checkDueAt !== null && checkDueAt < now,
  };
}

type Setting = { readonly person: Person; readonly directory: Directory; readonly now: Instant };

/** The page on which an officer decides, without its printed forms and who is competent. */
export function presentSubmission(
  reading: SubmissionReading,
  setting: Setting,
): Omit<SubmissionView, 'printedForms' | 'competentAgencyId'> {
  const { submission, version, dossier } = reading;
  const { directory } = setting;
  const { procedureId, receivingAgencyId, applicant, representative } = submission;
  const { content, returnChannel, variables, supplementDueAt, steps } = submission;
  return {
    ...presentSubmissionRow(submission, setting),
    procedureId,
    receivingAgencyId,
    applicant,
    representative,
    content,
    returnChannel,
    form: version === null ? null : applicantForm(version.forms),
    variables,
    papers: papersOf(reading),
    supplementDueAt: toMomentOrNull(supplementDueAt),
    steps: steps.map(({ act, at, personId, text, answersAsked = [], changes = [] }) => ({
      act,
      at: toMoment(at),
      personName: directory.personName(personId),
      text,
      answersAsked,
      changes,
    })),
    dossier: dossier && { dossierId: dossier.dossierId, code: dossier.code },
    allowed: {
      accept: allowed('accept', submission, setting.person),
      askSupplement: allowed('ask-supplement', submission, setting.person),
      refuse: allowed('refuse', submission, setting.person),
    },
  };
}

function allowed(act: SubmissionAct, submission: Submission, person: Person): Allowed {
  if (!mayDecide(person, submission)) return { reason: textOf('reasons', 'OTHER_POST') };
  const moved = submissionMove(submission, { act, at: 0, personId: null, text: '' });
  if (moved.ok) return true;
  const { refusal } = moved;
  const status = refusal.code === 'SUBMISSION_MOVED' ? refusal.status : submission.status;
  const statusText = textOf('statuses', status);
  return { reason: textOf('refusals', refusal.code, { statusText }) };
}

/** The papers asked for, then those handed in that are asked for no more. */
function papersOf({ submission, uploads, version }: SubmissionReading): SubmissionPaper[] {
  const asked = version?.papers ?? [];
  const known = new Set(asked.map(({ key }) => key));
  const others = submission.papers.filter(({ paperKey }) => !known.has(paperKey));
  const all = [
    ...asked.map(({ key, name, required, dataSource }) => ({ key, name, required, dataSource })),
    ...others.map(({ paperKey: key }) => ({ key, name: key, required: false, dataSource: null })),
  ];
  return all.map(({ key, name, required, dataSource }) => {
    const given = submission.papers.find(({ paperKey }) => paperKey === key);
    const files = uploads.filter(({ uploadId }) => given?.uploadIds.includes(uploadId));
    return {
      paperKey: key,
      name,
      required,
      dataSource: dataSource ?? null,
      source: given?.source ?? null,
      files: files.map(presentUpload),
    };
  });
}

/** A file, without its bytes. */
export function presentUpload(upload: Upload): UploadView {
  const { uploadId, fileName, mediaType, sizeBytes } = upload;
  return { uploadId, fileName, mediaType, sizeBytes };
}
