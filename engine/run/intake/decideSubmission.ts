import { applicantForm } from '../../form/applicantForm.ts';
import { isAsked } from '../../form/isAsked.ts';
import { labelsAsked, type LabelsAsked } from '../../form/labelsAsked.ts';
import { emptyChange } from '../../model/change.ts';
import type { DecideSubmission } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { AnswersAsked, Submission } from '../../model/submission.ts';
import type { SubmissionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { submissionNotices } from '../notices/submissionNotices.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { versionInForce } from '../versionInForce.ts';
import { loadSubmission } from './loadSubmission.ts';
import { submissionMove } from './submissionMove.ts';
import { submissionNews } from './submissionNews.ts';
import { supplementDueAt } from './submissionTerms.ts';

/**
 * The office asks for papers and corrected answers (once, with a term) or refuses to receive, or
 * the applicant takes the submission back.
 *
 * Durable when it resolves to `ok`. Refuses: SUBMISSION_NOT_FOUND, SUBMISSION_MOVED,
 * SUPPLEMENT_USED, NO_VERSION_IN_FORCE, FIELD_UNKNOWN, CALENDAR_TOO_SHORT.
 */
export function decideSubmission(
  runtime: Runtime,
  command: DecideSubmission,
): Promise<Result<SubmissionAnswer, Refusal>> {
  const { commandId, actor, submissionId, act, text, answersAsked } = command;
  const head = { commandId, command: `decideSubmission ${act}`, personId: actor.personId };
  return runCommand<SubmissionAnswer>(runtime, head, async () => {
    const before = await loadSubmission(runtime, submissionId);
    if (!before.ok) return before;
    const at = runtime.now();
    const step = { act, at, personId: actor.personId, text };
    const asks = answersAsked.length > 0;
    const moved = submissionMove(before.value, asks ? { ...step, answersAsked } : step);
    if (!moved.ok) return moved;
    const toCorrect = await findAsked(runtime, before.value, answersAsked);
    if (!toCorrect.ok) return toCorrect;
    const after = act === 'ask-supplement' ? withTerm(runtime, moved.value, at) : moved;
    if (!after.ok) return after;
    const submissions = [{ record: after.value, expectedRevision: before.value.revision }];
    const notices = submissionNotices(after.value, runtime, toCorrect.value);
    const change = { ...emptyChange(), submissions, notices };
    return accept({ change, ...submissionNews(after.value) });
  });
}

function withTerm(runtime: Runtime, asked: Submission, at: number): Result<Submission, Refusal> {
  const due = supplementDueAt(at, runtime.calendars(asked.calendar));
  return due.ok ? accept({ ...asked, supplementDueAt: due.value }) : due;
}

/** Only what the applicant's form asks for can be corrected. */
async function findAsked(
  { store, now }: Runtime,
  { procedureId }: Submission,
  answersAsked: AnswersAsked,
): Promise<Result<LabelsAsked, Refusal>> {
  if (answersAsked.length === 0) return accept([]);
  const on = localDay(now());
  const version = versionInForce(await store.listVersions(procedureId), on);
  if (version === null) return refuse({ code: 'NO_VERSION_IN_FORCE', procedureId, on });
  const form = applicantForm(version.forms);
  const known = form?.fields.filter(isAsked).map(({ key }) => key) ?? [];
  const field = answersAsked === 'all' ? undefined : answersAsked.find((it) => !known.includes(it));
  if (field !== undefined) return refuse({ code: 'FIELD_UNKNOWN', field });
  return accept(labelsAsked(form, answersAsked));
}
