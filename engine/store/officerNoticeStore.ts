import type { AgencyId, DossierId, PersonId } from '../model/ids.ts';
import type { OfficerNotice } from '../model/officerNotice.ts';
import type { Reminder, ReminderKind } from '../model/reminder.ts';
import type { Instant } from '../model/time.ts';
import type { Count } from './inboxStore.ts';

/** Whose notices are asked for: those of the person and of the posts they hold. */
export type NoticeReader = {
  readonly personId: PersonId;
  readonly seats: readonly { readonly agencyId: AgencyId; readonly post: string }[];
  /** Older ones are not given. */
  readonly since: Instant;
};

/** A page of notices is asked; newest first. */
export type OfficerNoticeQuery = NoticeReader & {
  /** `next` of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
};

/** A notice, and whether the person has read it. */
export type OfficerNoticeRow = { readonly notice: OfficerNotice; readonly isRead: boolean };

/** One page of notices. */
export type OfficerNoticePage = {
  readonly rows: readonly OfficerNoticeRow[];
  readonly next: string | null;
};

/**
 * Reads of notices to officers and of the reminders that become notices.
 *
 * Nobody is given what they did themselves, nor what is told to a person of a dossier in which none
 * of their agencies takes part any more.
 */
export type OfficerNoticeReads = {
  readonly listOfficerNotices: (query: OfficerNoticeQuery) => Promise<OfficerNoticePage>;
  /** Counted up to the limit. */
  readonly countUnread: (reader: NoticeReader, countMax: number) => Promise<Count>;
  readonly findOfficerNotice: (noticeId: string) => Promise<OfficerNotice | null>;
  /** Due at or before, by due moment, then dossier, then kind. */
  readonly listDueReminders: (at: Instant, limit: number) => Promise<readonly Reminder[]>;
  readonly findReminder: (dossierId: DossierId, kind: ReminderKind) => Promise<Reminder | null>;
};
