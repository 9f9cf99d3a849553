import { emptyChange } from '../../model/change.ts';
import type { DecideSubmission } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import type { Submission } from '../../model/submission.ts';
import type { SubmissionAnswer } from '../answers.ts';
import { submissionNotices } from '../notices/submissionNotices.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { loadSubmission } from './loadSubmission.ts';
import { submissionMove } from './submissionMove.ts';
import { submissionNews } from './submissionNews.ts';
import { supplementDueAt } from './submissionTerms.ts';

/**
 * The office asks for papers (once, with a term) or refuses to receive, or the applicant takes the
 * submission back.
 *
 * Durable when it resolves to `ok`. Refuses: SUBMISSION_NOT_FOUND, SUBMISSION_MOVED,
 * SUPPLEMENT_USED, CALENDAR_TOO_SHORT.
 */
export function decideSubmission(
  runtime: Runtime,
  command: DecideSubmission,
): Promise<Result<SubmissionAnswer, Refusal>> {
  const { commandId, actor, submissionId, act, text } = command;
  const head = { commandId, command: `decideSubmission ${act}`, personId: actor.personId };
  return runCommand<SubmissionAnswer>(runtime, head, async () => {
    const before = await loadSubmission(runtime, submissionId);
    if (!before.ok) return before;
    const at = runtime.now();
    const moved = submissionMove(before.value, { act, at, personId: actor.personId, text });
    if (!moved.ok) return moved;
    const after = act === 'ask-supplement' ? withTerm(runtime, moved.value, at) : moved;
    if (!after.ok) return after;
    const submissions = [{ record: after.value, expectedRevision: before.value.revision }];
    const notices = submissionNotices(after.value, runtime);
    const change = { ...emptyChange(), submissions, notices };
    return accept({ change, ...submissionNews(after.value) });
  });
}

function withTerm(runtime: Runtime, asked: Submission, at: number): Result<Submission, Refusal> {
  const due = supplementDueAt(at, runtime.calendars(asked.calendar));
  return due.ok ? accept({ ...asked, supplementDueAt: due.value }) : due;
}
