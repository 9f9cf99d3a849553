import type { LabelsAsked } from '../../form/labelsAsked.ts';
import type { Notice, SubmissionNoticeKind } from '../../model/notice.ts';
import type { Submission, SubmissionStatus } from '../../model/submission.ts';
import type { Runtime } from '../runtime.ts';
import { newNotices } from './newNotices.ts';
import { noticeWays } from './noticeWays.ts';

/** What is told when a submission has that status; 2 is told of the dossier, 7 is known. */
const OF_STATUS: { readonly [status in SubmissionStatus]: SubmissionNoticeKind | null } = {
  1: 'submitted',
  2: null,
  3: 'submission-refused',
  5: 'submission-asked',
  7: null,
  8: 'submission-lapsed',
};

/**
 * What the applicant is told of a submission as a command has left it, with the answers that the
 * command asks to be corrected; pure. Systems that listen are told of dossiers only.
 */
export function submissionNotices(
  submission: Submission,
  { now, posts }: Pick<Runtime, 'now' | 'posts'>,
  toCorrect: LabelsAsked = [],
): readonly Notice[] {
  const { submissionId, revision, status, steps } = submission;
  const kind = OF_STATUS[status];
  if (kind === null) return [];
  const ways = noticeWays(submission, { hasSms: posts.sms !== null, webhookIds: [] });
  const { number: code, procedureName, checkDueAt, supplementDueAt } = submission;
  const reason = steps.at(-1)?.text || null;
  const answerBy = checkDueAt ?? supplementDueAt;
  const facts = {
    code,
    procedureName,
    status,
    promisedAt: null,
    reason,
    answerBy,
    ...(toCorrect.length === 0 ? {} : { toCorrect }),
  };
  const at = now();
  return newNotices({ dossierId: null, submissionId, revision, kind, facts }, ways, {
    at,
    nextAttemptAt: at,
  });
}
