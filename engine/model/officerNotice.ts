import type { DossierStatus } from './dossier.ts';
import type { AgencyId, DossierId, PersonId, TaskId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * Why an officer is told: a task was given to them, a dossier came to their unit or back to them,
 * its promise is near or past, what they waited for has arrived, the applicant has paid online, or
 * a dossier they watch has ended.
 */
export const OFFICER_CAUSES = [
  'assigned',
  'handed-over',
  'returned',
  'due-soon',
  'overdue',
  'arrived',
  'paid',
  'watched-ended',
] as const;

/** Why an officer is told. */
export type OfficerCause = (typeof OFFICER_CAUSES)[number];

/** The post of an audience that stands for every head of the agency. */
export const EVERY_HEAD = 'every-head';

/**
 * Whom a notice is for: one person, or whoever holds a post of an agency when they look. Exactly
 * one of the two is named.
 */
export type Audience = {
  readonly personId: PersonId | null;
  readonly agencyId: AgencyId | null;
  readonly post: string | null;
};

/** What a notice says; nothing of the applicant. */
export type OfficerNoticeFacts = {
  readonly code: string;
  readonly procedureName: string;
  readonly status: DossierStatus;
  readonly stepName: string | null;
  /** Of a dossier that was returned; null in other notices. */
  readonly reason: string | null;
  /** Promised to the applicant when it was written. */
  readonly promisedAt: Instant | null;
};

/**
 * One notice to officers, written in the commit of what it tells; never changed.
 *
 * What a person did themselves is not shown to them (`byPersonId`).
 */
export type OfficerNotice = Audience & {
  readonly noticeId: string;
  readonly cause: OfficerCause;
  readonly dossierId: DossierId;
  readonly taskId: TaskId | null;
  readonly facts: OfficerNoticeFacts;
  /** Who caused it; null: the program. */
  readonly byPersonId: PersonId | null;
  readonly at: Instant;
};

/** A person has read one notice. */
export type NoticeRead = { readonly personId: PersonId; readonly noticeId: string };

/** A person has read every notice up to a moment, that included. */
export type NoticesReadUntil = { readonly personId: PersonId; readonly until: Instant };
