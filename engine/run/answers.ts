import type { PaymentStatus } from '../model/payment.ts';

/** A dossier was received. The secret is not in the receipt: it follows from the dossier id. */
export type ReceivedAnswer = {
  readonly dossierId: string;
  readonly code: string;
  readonly instanceId: string;
  readonly promisedAt: number | null;
  readonly dossierRevision: number;
  readonly trackingSecret: string;
};

/** A task was claimed, assigned, released, completed or sent back. */
export type TaskAnswer = {
  readonly taskId: string;
  readonly dossierId: string;
  readonly instanceId: string;
  readonly status: 'open' | 'claimed' | 'completed' | 'interrupted';
  readonly dossierRevision: number;
  readonly dossierStatus: number;
  readonly openedTaskIds: readonly string[];
};

/** Something happened to a dossier. */
export type DossierAnswer = {
  readonly dossierId: string;
  readonly dossierRevision: number;
  readonly dossierStatus: number;
  readonly openedTaskIds: readonly string[];
};

/** A dossier is watched, or no longer. */
export type WatchAnswer = { readonly dossierId: string; readonly isWatched: boolean };

/** A system listens, or no longer. */
export type WebhookAnswer = { readonly webhookId: string };

/** An account was made or changed. */
export type PersonAnswer = { readonly personId: string };

/** An agency was entered or changed. */
export type AgencyAnswer = { readonly agencyId: string };

/** A notice was read. */
export type ReadAnswer = { readonly noticeId: string };

/** A filter was kept or deleted. */
export type FilterAnswer = { readonly filterId: string };

/** A maintenance was announced or withdrawn. */
export type MaintenanceAnswer = { readonly maintenanceId: string };

/** Feedback was given or answered. */
export type FeedbackAnswer = { readonly feedbackId: string };

/** A number was taken, or something happened to it. */
export type QueueAnswer = { readonly number: number };

/** A mobile session was planned, opened, closed or cancelled. */
export type MobileSessionAnswer = { readonly mobileSessionId: string };

/** A substitution was decided or ended. */
export type SubstitutionAnswer = { readonly substitutionId: string };

/** A document was added. */
export type DocumentAnswer = {
  readonly documentId: string;
  readonly dossierId: string;
  readonly sha256: string;
  readonly dossierRevision: number;
};

/** A draft was saved, or a procedure made with one. */
export type DraftAnswer = { readonly procedureId: string; readonly revision: number };

/** A version was published. */
export type PublishedAnswer = {
  readonly versionId: string;
  readonly procedureId: string;
  readonly number: number;
  readonly effectiveOn: string;
};

/** What is in force was suspended, resumed or abolished; `seq` is that of the step. */
export type ForceAnswer = {
  readonly procedureId: string;
  readonly versionId: string;
  readonly seq: number;
};

/** A comment was written, or something happened to it. */
export type CommentAnswer = { readonly procedureId: string; readonly commentId: string };

/** Something was asked for, paid, waived or given back. */
export type PaymentAnswer = DossierAnswer & {
  readonly paymentId: string;
  readonly paymentStatus: PaymentStatus;
};

/** A file of an applicant is kept. */
export type UploadAnswer = { readonly uploadId: string; readonly sha256: string };

/** A submission came in, or something happened to it. */
export type SubmissionAnswer = {
  readonly submissionId: string;
  readonly number: string;
  readonly status: number;
  readonly revision: number;
};

/** A submission became a dossier. */
export type AcceptedAnswer = SubmissionAnswer & { readonly dossierId: string };
