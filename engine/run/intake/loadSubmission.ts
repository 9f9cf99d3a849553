import type { SubmissionId } from '../../model/ids.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Submission } from '../../model/submission.ts';
import type { Runtime } from '../runtime.ts';

/** The submission of this id. Refuses: SUBMISSION_NOT_FOUND. */
export async function loadSubmission(
  { store }: Runtime,
  submissionId: SubmissionId,
): Promise<Result<Submission, Refusal>> {
  const found = await store.findSubmission(submissionId);
  return found === null ? refuse({ code: 'SUBMISSION_NOT_FOUND', submissionId }) : accept(found);
}
