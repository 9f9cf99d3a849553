import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgencyId, DossierId, PersonId, TaskId } from '../../model/ids.ts';
import type { OfficerCause, OfficerNoticeFacts } from '../../model/officerNotice.ts';
import type { ReminderKind } from '../../model/reminder.ts';
import { dossiers } from './dossierTables.ts';

function ofDossier() {
  return text('dossier_id')
    .$type<DossierId>()
    .notNull()
    .references(() => dossiers.dossierId);
}

/** Notices to officers: each to one person, or to a post of an agency. */
export const officerNotices = sqliteTable(
  'officer_notices',
  {
    noticeId: text('notice_id').primaryKey(),
    cause: text().$type<OfficerCause>().notNull(),
    personId: text('person_id').$type<PersonId>(),
    agencyId: text('agency_id').$type<AgencyId>(),
    post: text(),
    dossierId: ofDossier(),
    taskId: text('task_id').$type<TaskId>(),
    facts: text({ mode: 'json' }).$type<OfficerNoticeFacts>().notNull(),
    byPersonId: text('by_person_id').$type<PersonId>(),
    at: integer().notNull(),
  },
  (table) => [
    index('officer_notices_of_person')
      .on(table.personId, table.at, table.noticeId)
      .where(sql`person_id is not null`),
    index('officer_notices_of_post')
      .on(table.agencyId, table.post, table.at, table.noticeId)
      .where(sql`agency_id is not null`),
    index('officer_notices_old').on(table.at, table.noticeId),
  ],
);

/** Which single notices a person has read. */
export const noticeReads = sqliteTable(
  'notice_reads',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    noticeId: text('notice_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.noticeId] }),
    index('notice_reads_of_notice').on(table.noticeId),
  ],
);

/** Up to which moment a person has read everything. */
export const noticesReadUntil = sqliteTable('notices_read_until', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  until: integer('until_at').notNull(),
});

/** Reminders that wait. */
export const reminders = sqliteTable(
  'reminders',
  {
    dossierId: ofDossier(),
    kind: text().$type<ReminderKind>().notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.kind] }),
    index('reminders_due').on(table.dueAt, table.dossierId, table.kind),
  ],
);
