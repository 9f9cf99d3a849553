import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DossierId, SubmissionId } from '../../model/ids.ts';
import type { Notice, NoticeFacts, NoticeKind } from '../../model/notice.ts';
import { dossiers } from './dossierTables.ts';
import { submissions } from './submissionTables.ts';

/** Notices to applicants and to systems that listen. */
export const notices = sqliteTable(
  'notices',
  {
    noticeId: text('notice_id').primaryKey(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .references(() => dossiers.dossierId),
    submissionId: text('submission_id')
      .$type<SubmissionId>()
      .references(() => submissions.submissionId),
    revision: integer().notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    channel: text().$type<Notice['channel']>().notNull(),
    address: text().notNull(),
    facts: text({ mode: 'json' }).$type<NoticeFacts>().notNull(),
    status: text().$type<Notice['status']>().notNull(),
    attempts: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    lastError: text('last_error'),
  },
  (table) => [
    index('notices_due')
      .on(table.channel, table.nextAttemptAt, table.revision, table.noticeId)
      .where(sql`status = 'pending'`),
    index('notices_failed')
      .on(table.channel, table.noticeId)
      .where(sql`status = 'failed'`),
    index('notices_old')
      .on(table.createdAt, table.noticeId)
      .where(sql`status <> 'pending'`),
    index('notices_of_webhook')
      .on(table.address, table.createdAt, table.noticeId)
      .where(sql`channel = 'webhook'`),
  ],
);

/** Systems that listen. */
export const webhooks = sqliteTable('webhooks', {
  webhookId: text('webhook_id').primaryKey(),
  url: text().notNull(),
  secret: text().notNull(),
  createdAt: integer('created_at').notNull(),
  endedAt: integer('ended_at'),
});
