import type { Change } from '../../model/change.ts';
import { isOpenCall } from '../../model/records.ts';
import type { Instant } from '../../model/time.ts';
import type { OldReads } from '../oldStore.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of what may go. */
export function memoryOld(tables: MemoryTables): OldReads {
  const isOpen = (dossierId: string | null): boolean =>
    tables.dossiers.get((dossierId ?? '') as never)?.finishedAt === null;
  const isUnderWay = (submissionId: string | null): boolean =>
    [1, 5].includes(tables.submissions.get(submissionId ?? '')?.status ?? 0);
  return {
    listOldNotices: async (before, limit) =>
      rowsOf(
        tables.notices,
        ({ status, createdAt, dossierId, submissionId }) =>
          status !== 'pending' &&
          createdAt < before &&
          !isOpen(dossierId) &&
          !isUnderWay(submissionId),
        ({ createdAt, noticeId }) => [createdAt, noticeId],
      )
        .slice(0, limit)
        .map(({ noticeId }) => noticeId),
    listOldOfficerNotices: async (before, limit) =>
      rowsOf(
        tables.officerNotices,
        ({ at }) => at < before,
        ({ at, noticeId }) => [at, noticeId],
      )
        .slice(0, limit)
        .map(({ noticeId }) => noticeId),
    listOldCalls: async (before: Instant, limit: number) =>
      rowsOf(
        tables.outbox,
        (call) => !isOpenCall(call) && call.createdAt < before && !isOpen(call.dossierId),
        ({ createdAt, outboxId }) => [createdAt, outboxId],
      )
        .slice(0, limit)
        .map(({ outboxId }) => outboxId),
  };
}

/** What stops a removal: it is not there, or not done with. */
export function conflictOfOld(tables: MemoryTables, change: Change): string | null {
  const call = change.removedCallIds.find((id) => {
    const found = tables.outbox.get(id);
    return found === undefined || isOpenCall(found);
  });
  if (call !== undefined) return `call ${call}`;
  const waits = (id: string): boolean =>
    (tables.notices.get(id)?.status ?? 'pending') === 'pending';
  const notice =
    change.removedNoticeIds.find(waits) ??
    change.removedOfficerNoticeIds.find((id) => !tables.officerNotices.has(id));
  return notice === undefined ? null : `notice ${notice}`;
}

/** Removes what is old. */
export function removeOldRows(tables: MemoryTables, change: Change): void {
  for (const id of change.removedCallIds) tables.outbox.delete(id);
  for (const id of change.removedNoticeIds) tables.notices.delete(id);
  for (const id of change.removedOfficerNoticeIds) {
    tables.officerNotices.delete(id);
    for (const [key, read] of tables.noticeReads) {
      if (read.noticeId === id) tables.noticeReads.delete(key);
    }
  }
}
