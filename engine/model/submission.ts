import type { Applicant, Channel, Representative } from './dossier.ts';
import type { AgencyId, DossierId, PersonId, SubmissionId } from './ids.ts';
import type { Json, Variables } from './json.ts';
import type { Instant, LocalDate } from './time.ts';

/**
 * National codes of what is handed in and not yet a dossier: 1 waits for the office, 5 waits for
 * papers of the applicant; 2 became a dossier, 3 was refused, 7 was taken back, 8 lapsed.
 */
export type SubmissionStatus = 1 | 2 | 3 | 5 | 7 | 8;

/** What can happen to a submission after it was handed in. */
export type SubmissionAct =
  | 'accept'
  | 'refuse'
  | 'ask-supplement'
  | 'supplement'
  | 'withdraw'
  | 'lapse';

/** One paper as uploaded. `source` data: the office reads a database instead of the paper. */
export type SubmittedPaper = {
  readonly paperKey: string;
  readonly source: 'file' | 'data';
  /** Ids of the files, in order; none where a database is read. */
  readonly uploadIds: readonly string[];
};

/**
 * Answers of the applicant's form that are to be corrected: all of them, or those of these keys.
 */
export type AnswersAsked = 'all' | readonly string[];

/** One answer of the applicant's form that has become another. */
export type AnswerChange = { readonly key: string; readonly from: Json; readonly to: Json };

/** One step of a submission, in order. `text`: the reason, what is asked, or what is answered. */
export type SubmissionStep = {
  readonly act: SubmissionAct;
  readonly at: Instant;
  /** Null: the applicant, or the program. */
  readonly personId: PersonId | null;
  readonly text: string;
  /** Of `ask-supplement`, where answers are to be corrected too. */
  readonly answersAsked?: AnswersAsked | undefined;
  /** Of `supplement`: what was corrected, in the order of the form. */
  readonly changes?: readonly AnswerChange[] | undefined;
};

/**
 * What an applicant handed in online, until an office has decided on it.
 *
 * Invariants: it has a `dossierId` exactly with status 2; a supplement was asked for at most once;
 * `number` is unique; what was handed in changes only by a supplement that was asked for.
 */
export type Submission = {
  readonly submissionId: SubmissionId;
  /** "DK.<code of the agency>-YYMMDD-NNNN": what the applicant names it by. */
  readonly number: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly receivingAgencyId: AgencyId;
  readonly applicant: Applicant;
  readonly representative: Representative | null;
  readonly content: string;
  readonly papers: readonly SubmittedPaper[];
  readonly returnChannel: Channel;
  /** The answers of the applicant's form, see engine/form/applicantForm. */
  readonly variables: Variables;
  readonly status: SubmissionStatus;
  /** Day and running number behind the number: unique per receiving agency. */
  readonly submittedOn: LocalDate;
  readonly dayNumber: number;
  readonly submittedAt: Instant;
  /** Until when the office answers: 8 working hours. Null: no longer awaited. */
  readonly checkDueAt: Instant | null;
  /** Until when the applicant supplements it, while status is 5. */
  readonly supplementDueAt: Instant | null;
  readonly calendar: string;
  readonly steps: readonly SubmissionStep[];
  readonly dossierId: DossierId | null;
  /** SHA-256 of "number:secret"; the secret itself is not kept. */
  readonly secretHash: string;
  readonly revision: number;
};

/**
 * A file that an applicant uploaded; its bytes are kept once per SHA-256. One that no submission
 * took is removed after a while.
 */
export type Upload = {
  readonly uploadId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedAt: Instant;
  readonly submissionId: SubmissionId | null;
  readonly revision: number;
};
