import { applicantForm } from '../../form/applicantForm.ts';
import { emptyChange, type Change } from '../../model/change.ts';
import type { SubmitOnline } from '../../model/command.ts';
import { asId, type SubmissionId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Submission } from '../../model/submission.ts';
import type { SubmissionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { hashTrackingSecret } from '../newDossier.ts';
import { submissionNotices } from '../notices/submissionNotices.ts';
import { prepareIntake, type Intake } from '../prepareIntake.ts';
import type { Attempt } from '../runAttempts.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { submissionNews } from './submissionNews.ts';
import { checkDueAt } from './submissionTerms.ts';
import { missingPapers, takePapers } from './takePapers.ts';

/** What the applicant gets: the number, and the secret to look it up with. */
export type SubmittedAnswer = SubmissionAnswer & { readonly secret: string };

/**
 * Takes what an applicant hands in online: status 1, with a number, a secret and the moment until
 * when the office answers, in one commit with the files that it takes.
 *
 * It is received only when an officer accepts it; nothing is promised before. Refuses:
 * PROCEDURE_NOT_FOUND, PROCEDURE_IS_PART, NOT_OFFERED_ONLINE, PAPERS_MISSING, what takePapers and
 * receiveDossier refuse.
 */
export async function submitOnline(
  runtime: Runtime,
  command: SubmitOnline,
): Promise<Result<SubmittedAnswer, Refusal>> {
  const { commandId, actor, receivingAgencyId } = command;
  const head = { commandId, command: 'submitOnline', personId: actor.personId };
  const submitted = await runtime.inTurn(`submit ${receivingAgencyId}`, () =>
    runCommand<SubmissionAnswer>(runtime, head, () => planSubmission(runtime, command)),
  );
  if (!submitted.ok) return submitted;
  const secret = runtime.trackingSecret(submitted.value.submissionId);
  return accept({ ...submitted.value, secret });
}

async function planSubmission(
  runtime: Runtime,
  command: SubmitOnline,
): Promise<Result<Attempt<SubmissionAnswer>, Refusal>> {
  const wish = { ...command, competentAgencyId: null, papers: null };
  const intake = await prepareIntake(runtime, wish);
  if (!intake.ok) return intake;
  const { papers, forms } = intake.value.version.version;
  if (applicantForm(forms) === null) {
    return refuse({ code: 'NOT_OFFERED_ONLINE', procedureId: command.procedureId });
  }
  const paperKeys = missingPapers(papers, command.papers);
  if (paperKeys.length > 0) return refuse({ code: 'PAPERS_MISSING', paperKeys });
  const made = await newSubmission(runtime, command, intake.value);
  if (!made.ok) return made;
  const record = made.value;
  const { submissionId } = record;
  const uploads = await takePapers(runtime, command.papers, { submissionId, asked: papers });
  if (!uploads.ok) return uploads;
  const change: Change = {
    ...emptyChange(),
    submissions: [{ record, expectedRevision: null }],
    uploads: uploads.value,
    notices: submissionNotices(record, runtime),
  };
  return accept({ change, ...submissionNews(record) });
}

async function newSubmission(
  runtime: Runtime,
  command: SubmitOnline,
  { at, version, receiving }: Intake,
): Promise<Result<Submission, Refusal>> {
  const { store } = runtime;
  const procedure = await store.findProcedure(command.procedureId);
  if (procedure === null) {
    return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId: command.procedureId });
  }
  const { procedureId, isPart, code: procedureCode, name: procedureName } = procedure;
  if (isPart) return refuse({ code: 'PROCEDURE_IS_PART', procedureId });
  const { calendar } = version.main.model.settings;
  const due = checkDueAt(at, runtime.calendars(calendar));
  if (!due.ok) return due;
  const submissionId = asId<SubmissionId>(runtime.newId());
  const submittedOn = localDay(at);
  const dayNumber = (await store.lastSubmissionNumber(receiving.agencyId, submittedOn)) + 1;
  const number = submissionNumber(receiving.code, submittedOn, dayNumber);
  const { applicant, representative, content, papers, returnChannel, variables } = command;
  return accept({
    submissionId,
    number,
    procedureId,
    procedureCode,
    procedureName,
    receivingAgencyId: receiving.agencyId,
    applicant,
    representative,
    content,
    papers,
    returnChannel,
    variables,
    status: 1,
    submittedOn,
    dayNumber,
    submittedAt: at,
    checkDueAt: due.value,
    supplementDueAt: null,
    calendar,
    steps: [],
    dossierId: null,
    secretHash: hashTrackingSecret(number, runtime.trackingSecret(submissionId)),
    revision: 1,
  });
}

function submissionNumber(agencyCode: string, submittedOn: string, dayNumber: number): string {
  const day = submittedOn.slice(2).replaceAll('-', '');
  return `DK.${agencyCode}-${day}-${String(dayNumber).padStart(4, '0')}`;
}
