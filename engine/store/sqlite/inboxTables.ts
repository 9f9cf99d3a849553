import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import type { NextStep } from '../../model/comingStep.ts';
import type { AgencyId, DossierId, PersonId, TaskId } from '../../model/ids.ts';
import { dossiers } from './dossierTables.ts';

function ofPersonAndDossier() {
  return {
    personId: text('person_id').$type<PersonId>().notNull(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
  };
}

/**
 * Who completed a step of which dossier, and when last. Kept apart from the tasks, so that years of
 * completed work are not read for the few dossiers that are still open (`isOpen`: not finished).
 */
export const sentDossiers = sqliteTable(
  'sent_dossiers',
  {
    ...ofPersonAndDossier(),
    doneAt: integer('done_at').notNull(),
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.dossierId] }),
    index('sent_by_person')
      .on(table.personId, table.doneAt, table.dossierId)
      .where(sql`is_open = 1`),
    index('sent_of_dossier').on(table.dossierId),
  ],
);

/**
 * What comes to an agency after an open task. `posts` are those of the steps; `procedureId` and
 * `searchText` those of the dossier, so that the list is searched in one index.
 */
export const comingSteps = sqliteTable(
  'coming_steps',
  {
    taskId: text('task_id').$type<TaskId>().notNull(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
    agencyId: text('agency_id').$type<AgencyId>().notNull(),
    steps: text({ mode: 'json' }).$type<readonly NextStep[]>().notNull(),
    dueAt: integer('due_at'),
    posts: text().notNull(),
    procedureId: text('procedure_id').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.agencyId] }),
    index('coming_in_inbox').on(
      table.agencyId,
      sql`(due_at is null)`,
      table.dueAt,
      table.taskId,
      table.posts,
      table.procedureId,
      table.searchText,
    ),
  ],
);

/** Who watches which dossier. */
export const watches = sqliteTable(
  'watches',
  { ...ofPersonAndDossier(), since: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.personId, table.dossierId] }),
    index('watches_of_dossier').on(table.dossierId, table.personId),
  ],
);

/** Filters kept under a name. */
export const savedFilters = sqliteTable(
  'saved_filters',
  {
    filterId: text('filter_id').primaryKey(),
    ownerId: text('owner_id').$type<PersonId>().notNull(),
    agencyId: text('agency_id').$type<AgencyId>(),
    name: text().notNull(),
    scope: text().notNull(),
    query: text().notNull(),
    procedureId: text('procedure_id'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('saved_filters_of_person').on(table.ownerId),
    index('saved_filters_of_agency')
      .on(table.agencyId)
      .where(sql`agency_id is not null`),
  ],
);
