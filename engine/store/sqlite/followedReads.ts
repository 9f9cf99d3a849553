import { and, asc, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { foldText } from '../../model/foldText.ts';
import type { DossierId } from '../../model/ids.ts';
import { parseFollowedCursor, writeFollowedCursor } from '../followedCursor.ts';
import type { FollowedPage, FollowedQuery, InboxReads } from '../inboxStore.ts';
import { countUpTo } from './countUpTo.ts';
import { dossierColumns, taskColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import { sentDossiers, watches } from './inboxTables.ts';
import { tasks } from './instanceTables.ts';

type Reads = Pick<InboxReads, 'listFollowed' | 'listWatched' | 'listDoneBy'>;

/** Reads of the dossiers that a person has sent on, worked on or watches. */
export function followedReads(db: BetterSQLite3Database): Reads {
  return {
    listFollowed: async (query) => listFollowed(db, query),
    listWatched: async (personId, dossierIds) =>
      db
        .select({ dossierId: watches.dossierId })
        .from(watches)
        .where(and(eq(watches.personId, personId), inArray(watches.dossierId, [...dossierIds])))
        .orderBy(asc(watches.dossierId))
        .all()
        .map(({ dossierId }) => dossierId),
    listDoneBy: async (personId, dossierIds) =>
      db
        .select(taskColumns)
        .from(tasks)
        .where(
          and(
            inArray(tasks.dossierId, [...dossierIds]),
            eq(tasks.closedBy, personId),
            eq(tasks.kind, 'user'),
            eq(tasks.status, 'completed'),
          ),
        )
        .orderBy(asc(tasks.closedAt), asc(tasks.taskId))
        .all(),
  };
}

/** Who follows what, and since when: the two lists differ in nothing else. */
const FOLLOWINGS = {
  sent: { table: sentDossiers, since: sentDossiers.doneAt },
  watched: { table: watches, since: watches.since },
} as const;

function listFollowed(db: BetterSQLite3Database, query: FollowedQuery): FollowedPage {
  const { table, since } = FOLLOWINGS[query.scope];
  const isOfDossier = eq(dossiers.dossierId, table.dossierId);
  const filter = and(eq(table.personId, query.personId), ...filtersOf(query));
  const found = db
    .select({ since, dossier: dossierColumns })
    .from(table)
    .innerJoin(dossiers, isOfDossier)
    .where(and(filter, afterCursor(query)))
    .orderBy(asc(since), asc(table.dossierId))
    .limit(query.limit + 1)
    .all();
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const open = openTasks(
    db,
    page.map(({ dossier }) => dossier.dossierId),
  );
  return {
    rows: page.map((row) => ({ ...row, tasks: open.get(row.dossier.dossierId) ?? [] })),
    next: found.length > page.length && last !== undefined ? writeFollowedCursor(last) : null,
    total: countUpTo(
      query.countMax,
      [filter],
      (where, limit) =>
        db
          .select({ one: sql`1` })
          .from(table)
          .innerJoin(dossiers, isOfDossier)
          .where(where)
          .limit(limit)
          .all().length,
    ),
  };
}

function filtersOf(query: FollowedQuery): (SQL | undefined)[] {
  const agencyIds = query.placements.map(({ agencyId }) => agencyId);
  const among = sql`select 1 from json_each(${dossiers.agencyIds}) where value in ${agencyIds}`;
  const words = query.query === null ? null : foldText(query.query);
  return [
    agencyIds.length === 0 ? sql`0` : sql`exists (${among})`,
    ...(query.scope === 'sent' ? [sql`is_open = 1`, sql`not exists (${waitingAt(query)})`] : []),
    query.procedureId === null ? undefined : eq(dossiers.procedureId, query.procedureId),
    words === null ? undefined : sql`instr(${dossiers.searchText}, ${words}) > 0`,
  ];
}

/** The tasks of the dossier that wait at the placements. */
function waitingAt({ placements }: FollowedQuery): SQL {
  const seats = placements.map(({ agencyId, post }) =>
    and(eq(tasks.agencyId, agencyId), post === null ? undefined : eq(tasks.post, post)),
  );
  const isHere = and(
    eq(tasks.dossierId, dossiers.dossierId),
    inArray(tasks.status, ['open', 'claimed']),
    or(...seats),
  );
  return sql`select 1 from ${tasks} where ${isHere}`;
}

function afterCursor({ scope, cursor }: FollowedQuery): SQL | undefined {
  const { table, since } = FOLLOWINGS[scope];
  const after = parseFollowedCursor(cursor);
  if (after === null) return undefined;
  return or(
    gt(since, after.since),
    and(eq(since, after.since), gt(table.dossierId, after.dossierId)),
  );
}

function openTasks(db: BetterSQLite3Database, dossierIds: readonly DossierId[]) {
  const rows = db
    .select(taskColumns)
    .from(tasks)
    .where(
      and(inArray(tasks.dossierId, [...dossierIds]), inArray(tasks.status, ['open', 'claimed'])),
    )
    .orderBy(asc(tasks.openedAt), asc(sql`length(${tasks.taskId})`), asc(tasks.taskId))
    .all();
  return new Map(dossierIds.map((id) => [id, rows.filter(({ dossierId }) => dossierId === id)]));
}
