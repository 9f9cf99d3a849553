import type { AgencyId, DossierId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** Working days in which an applicant is answered; a decision of a province has it so. */
export const FEEDBACK_ANSWER_DAYS = 10;

/**
 * A complaint or proposal of an applicant about their dossier, answered by the head of the one-stop
 * unit that received it.
 *
 * Invariant: `answer`, `answeredAt` are set together.
 */
export type Feedback = {
  readonly feedbackId: string;
  readonly dossierId: DossierId;
  readonly agencyId: AgencyId;
  readonly text: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: PersonId | null;
};
