import type { Submission } from '../../model/submission.ts';
import type { SubmissionAnswer } from '../answers.ts';
import type { LifeEvent } from '../lifeEvents.ts';

/** The answer of a command on a submission, and the news of it; pure. */
export function submissionNews(submission: Submission): {
  readonly answer: SubmissionAnswer;
  readonly events: readonly LifeEvent[];
} {
  const { submissionId, number, status, revision, receivingAgencyId } = submission;
  return {
    answer: { submissionId, number, status, revision },
    events: [{ type: 'submission', id: submissionId, revision, agencyIds: [receivingAgencyId] }],
  };
}
