import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Remark } from '../../model/comment.ts';
import type { ElementId, PersonId, VersionId } from '../../model/ids.ts';
import type { Decision, LifeAct } from '../../model/life.ts';
import type { LegalBasis } from '../../model/process.ts';
import { contentColumns, decisionsColumn } from './contentColumns.ts';

/** Steps of the life of procedure versions; never changed (triggers in migrations). */
export const lifeSteps = sqliteTable(
  'life_steps',
  {
    procedureId: text('procedure_id').notNull(),
    seq: integer().notNull(),
    act: text().$type<LifeAct>().notNull(),
    at: integer().notNull(),
    personId: text('person_id').$type<PersonId>(),
    revision: integer(),
    versionId: text('version_id').$type<VersionId>(),
    reason: text().notNull(),
    decision: text({ mode: 'json' }).$type<Decision | null>(),
    legalBasis: text('legal_basis', { mode: 'json' }).$type<LegalBasis | null>(),
    on: text('on_day'),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.seq] })],
);

/** Kept saves of drafts. */
export const draftSaves = sqliteTable(
  'draft_saves',
  {
    saveId: text('save_id').primaryKey(),
    procedureId: text('procedure_id').notNull(),
    revision: integer().notNull(),
    beganAt: integer('began_at').notNull(),
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by').$type<PersonId>(),
    saveCount: integer('save_count').notNull(),
    isAutomatic: integer('is_automatic', { mode: 'boolean' }).notNull(),
    restoredFrom: integer('restored_from'),
    ...contentColumns(),
    decisions: decisionsColumn(),
  },
  (table) => [index('draft_saves_of_procedure').on(table.procedureId, table.revision)],
);

/** Comments on drafts with what happened to them. */
export const draftComments = sqliteTable(
  'draft_comments',
  {
    commentId: text('comment_id').primaryKey(),
    procedureId: text('procedure_id').notNull(),
    elementId: text('element_id').$type<ElementId>(),
    elementName: text('element_name').notNull(),
    assigneeId: text('assignee_id').$type<PersonId>(),
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    remarks: text({ mode: 'json' }).$type<readonly Remark[]>().notNull(),
    revision: integer().notNull(),
  },
  (table) => [index('draft_comments_of_procedure').on(table.procedureId, table.createdAt)],
);
