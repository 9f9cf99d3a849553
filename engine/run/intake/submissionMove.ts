import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type {
  Submission,
  SubmissionAct,
  SubmissionStatus,
  SubmissionStep,
} from '../../model/submission.ts';

type Move = { readonly from: readonly SubmissionStatus[]; readonly to: SubmissionStatus };

/** Which step begins where and leads where. */
const MOVES: { readonly [Act in SubmissionAct]: Move } = {
  accept: { from: [1], to: 2 },
  refuse: { from: [1], to: 3 },
  'ask-supplement': { from: [1], to: 5 },
  supplement: { from: [5], to: 1 },
  withdraw: { from: [1, 5], to: 7 },
  lapse: { from: [5], to: 8 },
};

/**
 * The submission after a step; pure. What is due then is the caller's to say: nothing is.
 *
 * Refuses: SUBMISSION_MOVED, and SUPPLEMENT_USED when a supplement was asked for before.
 */
export function submissionMove(
  submission: Submission,
  step: SubmissionStep,
): Result<Submission, Refusal> {
  const { act } = step;
  const { from, to } = MOVES[act];
  const { status, steps, revision, submissionId } = submission;
  if (!from.includes(status)) return refuse({ code: 'SUBMISSION_MOVED', act, status });
  if (act === 'ask-supplement' && steps.some((earlier) => earlier.act === act)) {
    return refuse({ code: 'SUPPLEMENT_USED', submissionId });
  }
  return accept({
    ...submission,
    status: to,
    checkDueAt: null,
    supplementDueAt: null,
    steps: [...steps, step],
    revision: revision + 1,
  });
}
