import type { DossierStatus } from './dossier.ts';
import type { DossierId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * What happened to a dossier that its applicant is told: it came in, something is asked for, the
 * promise was moved with an apology, the result is there (before the promised day: early), or it is
 * over.
 */
export const NOTICE_KINDS = [
  'received',
  'supplement-asked',
  'payment-asked',
  'extended',
  'result-ready',
  'result-early',
  'ended',
] as const;

/** What happened to a dossier that its applicant is told. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** By which way a notice leaves: to the applicant, or to another system. */
export const NOTICE_CHANNELS = ['mail', 'sms', 'webhook'] as const;

/** By which way a notice leaves. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What a notice tells: an allow-list, nothing that the tracking page does not show as well. */
export type NoticeFacts = {
  readonly code: string;
  readonly procedureName: string;
  readonly status: DossierStatus;
  readonly promisedAt: Instant | null;
  /** Of an apology, in its words; null in other notices. */
  readonly reason: string | null;
};

/**
 * One notice to an applicant, or to a system that listens, written in the commit of what it tells.
 *
 * Delivered at least once, always with the same id, so that the receiver drops a repeat: after a
 * crash between sending and writing down that it was sent, the same message goes out again. Only
 * `status`, `attempts`, `nextAttemptAt` and `lastError` change after the first write.
 */
export type Notice = {
  /** `<dossierId>.<kind>.<revision>`; with the way behind it, if that is not mail. */
  readonly noticeId: string;
  readonly dossierId: DossierId;
  /** Of the dossier after the command that made it. */
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
