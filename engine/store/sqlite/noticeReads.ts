import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { NoticeReads } from '../store.ts';
import { notices } from './noticeTables.ts';

/** Reads of notices to applicants; each by an index that holds only what it asks for. */
export function noticeReads(db: BetterSQLite3Database): NoticeReads {
  const due = db
    .select()
    .from(notices)
    .where(and(sql`status = 'pending'`, lte(notices.nextAttemptAt, sql.placeholder('at'))))
    .orderBy(asc(notices.nextAttemptAt), asc(notices.revision), asc(notices.noticeId))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    findNotice: async (noticeId) =>
      db.select().from(notices).where(eq(notices.noticeId, noticeId)).get() ?? null,
    listDueNotices: async (at, limit) => due.all({ at, limit }),
    countNotices: async () => ({
      pendingCount: await db.$count(notices, sql`status = 'pending'`),
      failedCount: await db.$count(notices, sql`status = 'failed'`),
    }),
  };
}
