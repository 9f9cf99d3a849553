import { emptyChange, type Change } from '../../model/change.ts';
import type { SupplementSubmission } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Submission, SubmittedPaper } from '../../model/submission.ts';
import type { SubmissionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import type { Attempt } from '../runAttempts.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { versionInForce } from '../versionInForce.ts';
import { loadSubmission } from './loadSubmission.ts';
import { submissionMove } from './submissionMove.ts';
import { submissionNews } from './submissionNews.ts';
import { checkDueAt } from './submissionTerms.ts';
import { missingPapers, takePapers } from './takePapers.ts';

/**
 * The applicant sends what was asked for: the papers and answers named take the place of those
 * before, which stay in the steps, and the office has its time again.
 *
 * Durable when it resolves to `ok`. Refuses: SUBMISSION_NOT_FOUND, SUBMISSION_MOVED,
 * NO_VERSION_IN_FORCE, PAPERS_MISSING, CALENDAR_TOO_SHORT, what takePapers refuses.
 */
export function supplementSubmission(
  runtime: Runtime,
  command: SupplementSubmission,
): Promise<Result<SubmissionAnswer, Refusal>> {
  const { commandId, actor, submissionId } = command;
  const head = { commandId, command: 'supplementSubmission', personId: actor.personId };
  return runCommand<SubmissionAnswer>(runtime, head, async () => {
    const before = await loadSubmission(runtime, submissionId);
    return before.ok ? planSupplement(runtime, command, before.value) : before;
  });
}

async function planSupplement(
  runtime: Runtime,
  { submissionId, actor, text, papers: given, changes }: SupplementSubmission,
  before: Submission,
): Promise<Result<Attempt<SubmissionAnswer>, Refusal>> {
  const at = runtime.now();
  const step = { act: 'supplement', at, personId: actor.personId, text } as const;
  const moved = submissionMove(before, changes.length > 0 ? { ...step, changes } : step);
  if (!moved.ok) return moved;
  const { procedureId, calendar } = before;
  const on = localDay(at);
  const version = versionInForce(await runtime.store.listVersions(procedureId), on);
  if (version === null) return refuse({ code: 'NO_VERSION_IN_FORCE', procedureId, on });
  const asked = version.papers;
  const uploads = await takePapers(runtime, given, { submissionId, asked });
  if (!uploads.ok) return uploads;
  const papers = merged(before.papers, given);
  const paperKeys = missingPapers(asked, papers);
  if (paperKeys.length > 0) return refuse({ code: 'PAPERS_MISSING', paperKeys });
  const due = checkDueAt(at, runtime.calendars(calendar));
  if (!due.ok) return due;
  const corrected = Object.fromEntries(changes.map(({ key, to }) => [key, to]));
  const variables = { ...before.variables, ...corrected };
  const record = { ...moved.value, papers, variables, checkDueAt: due.value };
  const change: Change = {
    ...emptyChange(),
    submissions: [{ record, expectedRevision: before.revision }],
    uploads: uploads.value,
  };
  return accept({ change, ...submissionNews(record) });
}

function merged(
  before: readonly SubmittedPaper[],
  given: readonly SubmittedPaper[],
): readonly SubmittedPaper[] {
  const replaced = new Set(given.map(({ paperKey }) => paperKey));
  return [...before.filter(({ paperKey }) => !replaced.has(paperKey)), ...given];
}
