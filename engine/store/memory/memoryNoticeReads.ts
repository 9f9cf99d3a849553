import type { NoticeReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of notices to applicants and to systems that listen. */
export function memoryNoticeReads({ notices, webhooks }: MemoryTables): NoticeReads {
  const countOf = (channel: string, wanted: string): number =>
    [...notices.values()].filter((one) => one.channel === channel && one.status === wanted).length;
  return {
    findNotice: async (noticeId) => notices.get(noticeId) ?? null,
    listDueNotices: async (channel, at, limit) =>
      rowsOf(
        notices,
        (one) => one.channel === channel && one.status === 'pending' && one.nextAttemptAt <= at,
        ({ nextAttemptAt, revision, noticeId }) => [nextAttemptAt, revision, noticeId],
      ).slice(0, limit),
    countNotices: async (channel) => ({
      pendingCount: countOf(channel, 'pending'),
      failedCount: countOf(channel, 'failed'),
    }),
    listWebhooks: async () =>
      rowsOf(
        webhooks,
        () => true,
        ({ createdAt, webhookId }) => [createdAt, webhookId],
      ),
    findWebhook: async (webhookId) => webhooks.get(webhookId) ?? null,
    listDeliveries: async (webhookId, limit) =>
      rowsOf(
        notices,
        ({ channel, address }) => channel === 'webhook' && address === webhookId,
        ({ createdAt, noticeId }) => [createdAt, noticeId],
      )
        .toReversed()
        .slice(0, limit),
  };
}
