import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { NoticeReads } from '../store.ts';
import { notices, webhooks } from './noticeTables.ts';

/**
 * Reads of notices to applicants and to systems that listen; each by an index that holds only what
 * it asks for.
 */
export function noticeReads(db: BetterSQLite3Database): NoticeReads {
  const isOf = eq(notices.channel, sql.placeholder('channel'));
  const due = db
    .select()
    .from(notices)
    .where(and(isOf, sql`status = 'pending'`, lte(notices.nextAttemptAt, sql.placeholder('at'))))
    .orderBy(asc(notices.nextAttemptAt), asc(notices.revision), asc(notices.noticeId))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    findNotice: async (noticeId) =>
      db.select().from(notices).where(eq(notices.noticeId, noticeId)).get() ?? null,
    listDueNotices: async (channel, at, limit) => due.all({ channel, at, limit }),
    countNotices: async (channel) => {
      const ofChannel = eq(notices.channel, channel);
      return {
        pendingCount: await db.$count(notices, and(ofChannel, sql`status = 'pending'`)),
        failedCount: await db.$count(notices, and(ofChannel, sql`status = 'failed'`)),
      };
    },
    listWebhooks: async () =>
      db.select().from(webhooks).orderBy(asc(webhooks.createdAt), asc(webhooks.webhookId)).all(),
    findWebhook: async (webhookId) =>
      db.select().from(webhooks).where(eq(webhooks.webhookId, webhookId)).get() ?? null,
    listDeliveries: async (webhookId, limit) =>
      db
        .select()
        .from(notices)
        .where(and(sql`channel = 'webhook'`, eq(notices.address, webhookId)))
        .orderBy(desc(notices.createdAt), desc(notices.noticeId))
        .limit(limit)
        .all(),
  };
}
