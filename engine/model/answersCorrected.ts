import type { HistoryEvent } from './history.ts';
import type { PersonId } from './ids.ts';
import type { AnswerChange, Submission } from './submission.ts';
import type { Instant } from './time.ts';

/** Answers that an applicant corrected before receipt, as the history of the dossier tells it. */
export type AnswersCorrected = {
  /** The number under which it was handed in. */
  readonly submission: string;
  readonly askedAt: Instant;
  readonly askedBy: PersonId | null;
  readonly sentAt: Instant;
  /** In the order of the form; values computed from the answers are among them. */
  readonly changes: readonly AnswerChange[];
};

/** What of a submission was corrected since it was handed in; null where nothing was. Pure. */
export function answersCorrected({ number, steps }: Submission): AnswersCorrected | null {
  const sent = steps.findLast(({ changes = [] }) => changes.length > 0);
  const asked = steps.findLast(({ act }) => act === 'ask-supplement');
  if (sent?.changes === undefined || asked === undefined) return null;
  return {
    submission: number,
    askedAt: asked.at,
    askedBy: asked.personId,
    sentAt: sent.at,
    changes: sent.changes,
  };
}

/** What such a line of the history tells; null: it is another line. Pure. */
export function toldCorrected({ type, facts }: HistoryEvent): AnswersCorrected | null {
  return type === 'answers-corrected' ? (facts as AnswersCorrected) : null;
}
