import { and, asc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { TaskId } from '../../model/ids.ts';
import { compareInboxKeys, writeInboxCursor } from '../inboxCursor.ts';
import type { InboxPage, InboxQuery, InboxReads, InboxRow, Seat } from '../inboxStore.ts';
import { listComing } from './comingReads.ts';
import { countUpTo } from './countUpTo.ts';
import { dossierColumns, taskColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import { followedReads } from './followedReads.ts';
import { isAfterCursor, isAskedFor } from './inboxConditions.ts';
import { savedFilterReads } from './savedFilterReads.ts';
import { tasks } from './instanceTables.ts';
import { listWorkload } from './workloadReads.ts';

/** Reads of what people have to do and what they follow. */
export function inboxReads(db: BetterSQLite3Database): InboxReads {
  return {
    listInbox: async (query) => listInbox(db, query),
    listComing: async (query) => listComing(db, query),
    listWorkload: async (query) => listWorkload(db, query),
    ...followedReads(db),
    ...savedFilterReads(db),
  };
}

/**
 * One page by due moment, then task id; tasks without a due moment last.
 *
 * Each agency is walked alone in its own part of `tasks_in_inbox`, which gives the order and holds
 * everything that is filtered by; the page is merged from what they give. A word is looked for in
 * every entry of the unit: that is bound by the unit's own open tasks, where an index of words over
 * all dossiers gives the third of the province that is called Nguyễn.
 */
function listInbox(db: BetterSQLite3Database, query: InboxQuery): InboxPage {
  const scopes = scopesOf(query);
  const after = isAfterCursor(tasks, query.cursor);
  const keys = scopes
    .flatMap((scope) =>
      db
        .select({ taskId: tasks.taskId, dueAt: tasks.dueAt })
        .from(tasks)
        .where(and(scope, after))
        .orderBy(sql`(${tasks.dueAt} is null)`, asc(tasks.dueAt), asc(tasks.taskId))
        .limit(query.limit + 1)
        .all(),
    )
    .toSorted(compareInboxKeys);
  const page = keys.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: rowsOf(
      db,
      page.map(({ taskId }) => taskId),
    ),
    next: keys.length > page.length && last !== undefined ? writeInboxCursor(last) : null,
    total: countUpTo(
      query.countMax,
      scopes,
      (scope, limit) =>
        db
          .select({ one: sql`1` })
          .from(tasks)
          .where(scope)
          .limit(limit)
          .all().length,
    ),
  };
}

/** The conditions whose rows, none of them twice, make the whole list. */
function scopesOf(query: InboxQuery): readonly (SQL | undefined)[] {
  const filters = filtersOf(query);
  if (query.placements.length === 0) return [];
  if (query.scope === 'mine') {
    const mine = and(sql`status = 'claimed'`, eq(tasks.claimedBy, query.personId));
    return [and(mine, eq(tasks.kind, 'user'), or(...query.placements.map(atSeat)), ...filters)];
  }
  const open = sql`kind = 'user' and status in ('open', 'claimed')`;
  const agencyIds = [...new Set(query.placements.map(({ agencyId }) => agencyId))];
  return agencyIds.map((agencyId) => {
    const seats = query.placements.filter((seat) => seat.agencyId === agencyId);
    const posts = seats.flatMap(({ post }) => post ?? []);
    const atPosts = posts.length < seats.length ? undefined : inArray(tasks.post, posts);
    return and(open, eq(tasks.agencyId, agencyId), atPosts, ...filters);
  });
}

function atSeat({ agencyId, post }: Seat): SQL | undefined {
  return and(eq(tasks.agencyId, agencyId), post === null ? undefined : eq(tasks.post, post));
}

function filtersOf(query: InboxQuery): (SQL | undefined)[] {
  const { dueBefore } = query;
  return [
    isAskedFor(tasks, query),
    dueBefore === null
      ? undefined
      : and(sql`(${tasks.dueAt} is null) = 0`, lt(tasks.dueAt, dueBefore)),
  ];
}

function rowsOf(db: BetterSQLite3Database, taskIds: readonly TaskId[]): readonly InboxRow[] {
  const found = db
    .select({ task: taskColumns, dossier: dossierColumns })
    .from(tasks)
    .innerJoin(dossiers, eq(dossiers.dossierId, tasks.dossierId))
    .where(inArray(tasks.taskId, [...taskIds]))
    .all();
  const byId = new Map(found.map((row) => [row.task.taskId, row]));
  return taskIds.flatMap((taskId) => byId.get(taskId) ?? []);
}
