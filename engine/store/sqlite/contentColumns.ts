import { text } from 'drizzle-orm/sqlite-core';
import type { ProcedureContent } from '../../model/procedure.ts';

/** What an officer draws, in the tables of drafts, saves and versions; decisions come later. */
export const contentColumns = () => ({
  bpmn: text().notNull(),
  forms: text({ mode: 'json' }).$type<ProcedureContent['forms']>().notNull(),
  papers: text({ mode: 'json' }).$type<ProcedureContent['papers']>().notNull(),
  fees: text({ mode: 'json' }).$type<ProcedureContent['fees']>().notNull(),
});

/** Last in its tables, to which it was added. */
export const decisionsColumn = () =>
  text({ mode: 'json' }).$type<ProcedureContent['decisions']>().notNull();
