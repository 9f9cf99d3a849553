import type { DossierStatus } from './dossier.ts';
import type { BilingualText } from './form.ts';
import type { DossierId, SubmissionId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * What happened to a dossier that its applicant is told: it came in, something is asked for, money
 * came in, the promise was moved with an apology, the result is there (before the promised day:
 * early), or it is over.
 */
export const DOSSIER_NOTICE_KINDS = [
  'received',
  'supplement-asked',
  'payment-asked',
  'payment-received',
  'extended',
  'result-ready',
  'result-early',
  'ended',
] as const;

/** What happened to a dossier that its applicant is told, and systems that listen. */
export type DossierNoticeKind = (typeof DOSSIER_NOTICE_KINDS)[number];

/**
 * What happened to what was handed in online and is no dossier, that the applicant alone is told:
 * it arrived, papers are asked for, it was refused, or it lapsed because they did not come.
 */
export type SubmissionNoticeKind =
  | 'submitted'
  | 'submission-asked'
  | 'submission-refused'
  | 'submission-lapsed';

/** What an applicant is told. */
export type NoticeKind = DossierNoticeKind | SubmissionNoticeKind;

/** By which way a notice leaves: to the applicant, or to another system. */
export const NOTICE_CHANNELS = ['mail', 'sms', 'webhook'] as const;

/** By which way a notice leaves. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Money that came in. */
export type PaidFacts = {
  /** Whole đồng. */
  readonly amountDong: number;
  /** Number of the counter's receipt, or of the gateway's transaction. */
  readonly reference: string;
};

/** What a notice tells: an allow-list, nothing that the tracking page does not show as well. */
export type NoticeFacts = {
  /** Of the dossier; of what is none yet its number. */
  readonly code: string;
  readonly procedureName: string;
  readonly status: DossierStatus;
  readonly promisedAt: Instant | null;
  /** Of an apology or a refusal, or what is asked for; null in other notices. */
  readonly reason: string | null;
  /** Until when the office answers, or the applicant supplements what was handed in online. */
  readonly answerBy?: Instant | null;
  /** Of what is asked for: answers to be corrected, all or those of fields with these labels. */
  readonly toCorrect?: 'all' | readonly BilingualText[];
  /** Of money that came in. */
  readonly paid?: PaidFacts;
  /** Of a dossier that was handed in online: its number there. */
  readonly submissionNumber?: string;
};

/**
 * One notice to an applicant, or to a system that listens, written in the commit of what it tells.
 *
 * Delivered at least once, always with the same id, so that the receiver drops a repeat: after a
 * crash between sending and writing down that it was sent, the same message goes out again. Only
 * `status`, `attempts`, `nextAttemptAt` and `lastError` change after the first write.
 */
export type Notice = {
  /** `<id of what it tells of>.<kind>.<revision>`; with the way behind it, if that is not mail. */
  readonly noticeId: string;
  /** Null: it tells of a submission. Exactly one of the two is set. */
  readonly dossierId: DossierId | null;
  readonly submissionId: SubmissionId | null;
  /** Of the dossier or the submission after the command that made it. */
  readonly revision: number;
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
  /** A mail address or a phone number (personal data: never in a log), or the id of a webhook. */
  readonly address: string;
  readonly facts: NoticeFacts;
  readonly status: 'pending' | 'sent' | 'failed';
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant;
  /** What the other side said last; may repeat the address. */
  readonly lastError: string | null;
};
