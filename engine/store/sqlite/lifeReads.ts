import { asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { LifeReads } from '../store.ts';
import { draftComments, draftSaves, lifeSteps } from './lifeTables.ts';

const {
  bpmn: _bpmn,
  forms: _forms,
  papers: _papers,
  fees: _fees,
  ...rest
} = getTableColumns(draftSaves);
const { decisions: _decisions, ...noteColumns } = rest;

/** Reads of the life of a procedure; the list of saves leaves what was saved on the disk. */
export function lifeReads(db: BetterSQLite3Database): LifeReads {
  return {
    listLifeSteps: async (id) =>
      db
        .select()
        .from(lifeSteps)
        .where(eq(lifeSteps.procedureId, id))
        .orderBy(asc(lifeSteps.seq))
        .all(),
    listSaves: async (id) =>
      db
        .select(noteColumns)
        .from(draftSaves)
        .where(eq(draftSaves.procedureId, id))
        .orderBy(desc(draftSaves.revision))
        .all(),
    findSave: async (id) =>
      db.select().from(draftSaves).where(eq(draftSaves.saveId, id)).get() ?? null,
    listComments: async (id) =>
      db
        .select()
        .from(draftComments)
        .where(eq(draftComments.procedureId, id))
        .orderBy(asc(draftComments.createdAt), asc(draftComments.commentId))
        .all(),
  };
}
