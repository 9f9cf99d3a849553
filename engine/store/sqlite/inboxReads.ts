import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { foldText } from '../../model/foldText.ts';
import { parseInboxCursor, writeInboxCursor } from '../inboxCursor.ts';
import type { InboxPage, InboxQuery } from '../store.ts';
import { dossierColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import { tasks } from './instanceTables.ts';

/** One page of the inbox by due moment, then task id; tasks without a due moment last. */
export function listInbox(db: BetterSQLite3Database, query: InboxQuery): InboxPage {
  const filter = and(...filtersOf(query));
  const rows = db
    .select({ task: tasks, dossier: dossierColumns })
    .from(tasks)
    .innerJoin(dossiers, eq(dossiers.dossierId, tasks.dossierId))
    .where(and(filter, afterCursor(query.cursor)))
    .orderBy(sql`${tasks.dueAt} is null`, asc(tasks.dueAt), asc(tasks.taskId))
    .limit(query.limit + 1)
    .all();
  const total = db
    .select({ total: count() })
    .from(tasks)
    .innerJoin(dossiers, eq(dossiers.dossierId, tasks.dossierId))
    .where(filter)
    .get();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return {
    rows: page,
    next: hasMore ? writeInboxCursor(last.task) : null,
    total: total?.total ?? 0,
  };
}

function filtersOf(query: InboxQuery): (SQL | undefined)[] {
  const filters: (SQL | undefined)[] = [eq(tasks.kind, 'user'), placeFilter(query)];
  if (query.scope === 'mine') {
    filters.push(eq(tasks.status, 'claimed'), eq(tasks.claimedBy, query.personId));
  } else {
    filters.push(inArray(tasks.status, ['open', 'claimed']));
  }
  if (query.procedureId !== null) filters.push(eq(dossiers.procedureId, query.procedureId));
  if (query.dueBefore !== null) filters.push(lt(tasks.dueAt, query.dueBefore));
  if (query.query !== null) {
    filters.push(sql`instr(${dossiers.searchText}, ${foldText(query.query)}) > 0`);
  }
  return filters;
}

function placeFilter({ placements }: InboxQuery): SQL | undefined {
  if (placements.length === 0) return sql`0`;
  return or(
    ...placements.map(({ agencyId, post }) =>
      and(eq(tasks.agencyId, agencyId), post === null ? undefined : eq(tasks.post, post)),
    ),
  );
}

function afterCursor(cursor: string | null): SQL | undefined {
  const after = parseInboxCursor(cursor);
  if (after === null) return undefined;
  if (after.dueAt === null) return and(isNull(tasks.dueAt), gt(tasks.taskId, after.taskId));
  return or(
    isNull(tasks.dueAt),
    gt(tasks.dueAt, after.dueAt),
    and(isNotNull(tasks.dueAt), eq(tasks.dueAt, after.dueAt), gt(tasks.taskId, after.taskId)),
  );
}
