import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgencyId, DossierId, PersonId } from '../../model/ids.ts';
import { dossiers } from './dossierTables.ts';

/** Announced maintenances. */
export const maintenances = sqliteTable('maintenances', {
  maintenanceId: text('maintenance_id').primaryKey(),
  from: integer('from_at').notNull(),
  to: integer('to_at').notNull(),
  reason: text().notNull(),
  announcedAt: integer('announced_at').notNull(),
  announcedBy: text('announced_by').$type<PersonId>(),
  withdrawnAt: integer('withdrawn_at'),
});

/** What applicants wrote about their dossiers, with the answers. */
export const feedback = sqliteTable(
  'feedback',
  {
    feedbackId: text('feedback_id').primaryKey(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
    agencyId: text('agency_id').$type<AgencyId>().notNull(),
    text: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    dueAt: integer('due_at').notNull(),
    answer: text(),
    answeredAt: integer('answered_at'),
    answeredBy: text('answered_by').$type<PersonId>(),
  },
  (table) => [
    index('feedback_of_dossier').on(table.dossierId, table.askedAt),
    index('feedback_waiting')
      .on(table.agencyId, table.dueAt)
      .where(sql`answered_at IS NULL`),
    index('feedback_answered').on(table.agencyId, table.answeredAt),
  ],
);
