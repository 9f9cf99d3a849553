import type { ProblemView } from '../contract/problemDetails.ts';
import { RefusalError } from '../middleware/refusalError.ts';

/** Ends the request when a finding forbids publishing; all findings go with the refusal. */
export function refuseErrors(problemViews: readonly ProblemView[]): void {
  if (problemViews.some((problem) => problem.severity === 'error')) {
    throw new RefusalError({ code: 'HAS_PROBLEMS', problemViews });
  }
}
