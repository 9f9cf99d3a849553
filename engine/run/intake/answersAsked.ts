import type { AnswersAsked, Submission } from '../../model/submission.ts';

/**
 * Answers that the office has asked to be corrected, also after they were; none where it asked for
 * papers and words only, or for nothing yet. Pure.
 */
export function answersAsked({ steps }: Pick<Submission, 'steps'>): AnswersAsked {
  return steps.findLast(({ act }) => act === 'ask-supplement')?.answersAsked ?? [];
}
