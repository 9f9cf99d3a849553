import { foldText } from '../model/foldText.ts';
import type { Submission } from '../model/submission.ts';

/** What a submission is found by: its number and the applicant's name, folded. */
export function submissionSearchText({ number, applicant }: Submission): string {
  return foldText(`${number} ${applicant.name}`);
}
