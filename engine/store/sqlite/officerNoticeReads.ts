import { and, asc, desc, eq, gt, gte, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { compareNotices, parseNoticeCursor, writeNoticeCursor } from '../noticeCursor.ts';
import type {
  NoticeReader,
  OfficerNoticePage,
  OfficerNoticeQuery,
  OfficerNoticeReads,
} from '../officerNoticeStore.ts';
import { countUpTo } from './countUpTo.ts';
import { dossiers } from './dossierTables.ts';
import { noticeReads, noticesReadUntil, officerNotices, reminders } from './officerNoticeTables.ts';

/** Reads of notices to officers and of reminders; each by an index. */
export function officerNoticeReads(db: BetterSQLite3Database): OfficerNoticeReads {
  const due = db
    .select()
    .from(reminders)
    .where(lte(reminders.dueAt, sql.placeholder('at')))
    .orderBy(asc(reminders.dueAt), asc(reminders.dossierId), asc(reminders.kind))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    listOfficerNotices: async (query) => listOfficerNotices(db, query),
    countUnread: async (reader, countMax) => {
      const unread = unreadBy(db, reader);
      const scopes = scopesOf(reader).map((scope) => and(scope, unread));
      return countUpTo(
        countMax,
        scopes,
        (scope, limit) =>
          db
            .select({ one: sql`1` })
            .from(officerNotices)
            .where(scope)
            .limit(limit)
            .all().length,
      );
    },
    findOfficerNotice: async (noticeId) =>
      db.select().from(officerNotices).where(eq(officerNotices.noticeId, noticeId)).get() ?? null,
    listDueReminders: async (at, limit) => due.all({ at, limit }),
    findReminder: async (dossierId, kind) =>
      db
        .select()
        .from(reminders)
        .where(and(eq(reminders.dossierId, dossierId), eq(reminders.kind, kind)))
        .get() ?? null,
  };
}

/**
 * Each audience is walked alone in its own index, newest first; the page is merged from what they
 * give.
 */
function listOfficerNotices(
  db: BetterSQLite3Database,
  query: OfficerNoticeQuery,
): OfficerNoticePage {
  const after = afterCursor(query.cursor);
  const found = scopesOf(query)
    .flatMap((scope) =>
      db
        .select({ notice: officerNotices, isUnread: sql<number>`${unreadBy(db, query)}` })
        .from(officerNotices)
        .where(and(scope, after))
        .orderBy(desc(officerNotices.at), desc(officerNotices.noticeId))
        .limit(query.limit + 1)
        .all(),
    )
    .toSorted((left, right) => compareNotices(left.notice, right.notice));
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ notice, isUnread }) => ({ notice, isRead: isUnread !== 1 })),
    next: found.length > page.length && last !== undefined ? writeNoticeCursor(last.notice) : null,
  };
}

/** The conditions whose rows, none of them twice, make the whole list. */
function scopesOf({ personId, seats, since }: NoticeReader): readonly (SQL | undefined)[] {
  const { at, byPersonId } = officerNotices;
  const news = and(gte(at, since), sql`${byPersonId} is not ${personId}`);
  const agencyIds = [...new Set(seats.map(({ agencyId }) => agencyId))];
  const among = sql`select 1 from ${dossiers}, json_each(${dossiers.agencyIds}) as taking_part
    where ${dossiers.dossierId} = ${officerNotices.dossierId}
    and taking_part.value in ${agencyIds}`;
  return [
    ...(agencyIds.length === 0
      ? []
      : [and(eq(officerNotices.personId, personId), news, sql`exists (${among})`)]),
    ...seats.map(({ agencyId, post }) =>
      and(eq(officerNotices.agencyId, agencyId), eq(officerNotices.post, post), news),
    ),
  ];
}

/** The moment up to which everything is read is asked once for the whole list. */
function unreadBy(db: BetterSQLite3Database, { personId }: NoticeReader): SQL | undefined {
  const { until = 0 } =
    db.select().from(noticesReadUntil).where(eq(noticesReadUntil.personId, personId)).get() ?? {};
  const read = sql`select 1 from ${noticeReads} where ${noticeReads.personId} = ${personId}
    and ${noticeReads.noticeId} = ${officerNotices.noticeId}`;
  return and(gt(officerNotices.at, until), sql`not exists (${read})`);
}

function afterCursor(cursor: string | null): SQL | undefined {
  const after = parseNoticeCursor(cursor);
  if (after === null) return undefined;
  const { at, noticeId } = officerNotices;
  return or(lt(at, after.at), and(eq(at, after.at), lt(noticeId, after.noticeId)));
}
