import type { OfficerNotice } from '../../model/officerNotice.ts';
import { compareNotices, parseNoticeCursor, writeNoticeCursor } from '../noticeCursor.ts';
import type {
  NoticeReader,
  OfficerNoticePage,
  OfficerNoticeQuery,
  OfficerNoticeReads,
} from '../officerNoticeStore.ts';
import { toCount } from './inboxFilters.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of notices to officers and of reminders. */
export function memoryOfficerNotices(tables: MemoryTables): OfficerNoticeReads {
  return {
    listOfficerNotices: async (query) => listOfficerNotices(tables, query),
    countUnread: async (reader, countMax) => {
      const unread = noticesFor(tables, reader).filter((one) => !isRead(tables, reader, one));
      return toCount(unread.length, countMax);
    },
    findOfficerNotice: async (noticeId) => tables.officerNotices.get(noticeId) ?? null,
    listDueReminders: async (at, limit) =>
      rowsOf(
        tables.reminders,
        ({ dueAt }) => dueAt <= at,
        ({ dueAt, dossierId, kind }) => [dueAt, dossierId, kind],
      ).slice(0, limit),
    findReminder: async (dossierId, kind) => tables.reminders.get(`${dossierId} ${kind}`) ?? null,
  };
}

function listOfficerNotices(tables: MemoryTables, query: OfficerNoticeQuery): OfficerNoticePage {
  const after = parseNoticeCursor(query.cursor);
  const rest = noticesFor(tables, query)
    .toSorted(compareNotices)
    .filter((notice) => after === null || compareNotices(notice, after) > 0);
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((notice) => ({ notice, isRead: isRead(tables, query, notice) })),
    next: rest.length > page.length && last !== undefined ? writeNoticeCursor(last) : null,
  };
}

function noticesFor(
  tables: MemoryTables,
  { personId, seats, since }: NoticeReader,
): readonly OfficerNotice[] {
  return [...tables.officerNotices.values()].filter((notice) => {
    if (notice.at < since || notice.byPersonId === personId) return false;
    if (notice.personId === personId) {
      const { agencyIds = [] } = tables.dossiers.get(notice.dossierId) ?? {};
      return seats.some(({ agencyId }) => agencyIds.includes(agencyId));
    }
    return seats.some(({ agencyId, post }) => agencyId === notice.agencyId && post === notice.post);
  });
}

function isRead(
  tables: MemoryTables,
  { personId }: NoticeReader,
  { noticeId, at }: OfficerNotice,
): boolean {
  const until = tables.noticesReadUntil.get(personId)?.until ?? 0;
  return at <= until || tables.noticeReads.has(`${personId} ${noticeId}`);
}
