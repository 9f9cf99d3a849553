import type { NoticeReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of notices to applicants. */
export function memoryNoticeReads({ notices }: MemoryTables): NoticeReads {
  const countOf = (wanted: string): number =>
    [...notices.values()].filter(({ status }) => status === wanted).length;
  return {
    findNotice: async (noticeId) => notices.get(noticeId) ?? null,
    listDueNotices: async (at, limit) =>
      rowsOf(
        notices,
        ({ status, nextAttemptAt }) => status === 'pending' && nextAttemptAt <= at,
        ({ nextAttemptAt, revision, noticeId }) => [nextAttemptAt, revision, noticeId],
      ).slice(0, limit),
    countNotices: async () => ({
      pendingCount: countOf('pending'),
      failedCount: countOf('failed'),
    }),
  };
}
