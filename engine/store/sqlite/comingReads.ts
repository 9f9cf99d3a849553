import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { TaskId } from '../../model/ids.ts';
import { sayPost } from '../comingPosts.ts';
import { compareInboxKeys, writeInboxCursor } from '../inboxCursor.ts';
import type { ComingPage, ComingRow, ListQuery, Seat } from '../inboxStore.ts';
import { countUpTo } from './countUpTo.ts';
import { dossierColumns, taskColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import { isAfterCursor, isAskedFor } from './inboxConditions.ts';
import { comingSteps } from './inboxTables.ts';
import { tasks } from './instanceTables.ts';

/**
 * One page of what comes to the placements, by the due moment of the open task, then its id.
 *
 * Each agency is walked alone in its own part of `coming_in_inbox`, as the inbox is. A task after
 * which a person may get the dossier in two agencies is listed once, and counted for each.
 */
export function listComing(db: BetterSQLite3Database, query: ListQuery): ComingPage {
  const scopes = scopesOf(query);
  const after = isAfterCursor(comingSteps, query.cursor);
  const { taskId, dueAt } = comingSteps;
  const found = scopes.flatMap((scope) =>
    db
      .select({ taskId, dueAt })
      .from(comingSteps)
      .where(and(scope, after))
      .orderBy(sql`(${dueAt} is null)`, asc(dueAt), asc(taskId))
      .limit(query.limit + 1)
      .all(),
  );
  const keys = [...new Map(found.map((key) => [key.taskId, key])).values()].toSorted(
    compareInboxKeys,
  );
  const page = keys.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: rowsOf(
      db,
      query,
      page.map((key) => key.taskId),
    ),
    next: keys.length > page.length && last !== undefined ? writeInboxCursor(last) : null,
    total: countUpTo(
      query.countMax,
      scopes,
      (scope, limit) =>
        db
          .select({ one: sql`1` })
          .from(comingSteps)
          .where(scope)
          .limit(limit)
          .all().length,
    ),
  };
}

/** The conditions of the agencies, one each. */
function scopesOf(query: ListQuery): readonly (SQL | undefined)[] {
  const agencyIds = [...new Set(query.placements.map(({ agencyId }) => agencyId))];
  return agencyIds.map((agencyId) => {
    const seats = query.placements.filter((seat) => seat.agencyId === agencyId);
    const atPosts = seats.some(({ post }) => post === null) ? undefined : or(...seats.map(isFor));
    return and(eq(comingSteps.agencyId, agencyId), atPosts, isAskedFor(comingSteps, query));
  });
}

function isFor({ post }: Seat): SQL {
  return sql`instr(${comingSteps.posts}, ${sayPost(post ?? '')}) > 0`;
}

function rowsOf(
  db: BetterSQLite3Database,
  { placements }: ListQuery,
  taskIds: readonly TaskId[],
): readonly ComingRow[] {
  const agencyIds = placements.map(({ agencyId }) => agencyId);
  const found = db
    .select({
      task: taskColumns,
      dossier: dossierColumns,
      agencyId: comingSteps.agencyId,
      steps: comingSteps.steps,
    })
    .from(comingSteps)
    .innerJoin(tasks, eq(tasks.taskId, comingSteps.taskId))
    .innerJoin(dossiers, eq(dossiers.dossierId, comingSteps.dossierId))
    .where(and(inArray(comingSteps.taskId, [...taskIds]), inArray(comingSteps.agencyId, agencyIds)))
    .all();
  return taskIds.flatMap((taskId) => {
    const parts = found.filter((row) => row.task.taskId === taskId);
    const [first] = parts;
    if (first === undefined) return [];
    const steps = parts.flatMap(({ agencyId, steps: all }) =>
      all.filter(({ post }) =>
        placements.some(
          (seat) => seat.agencyId === agencyId && (seat.post === null || seat.post === post),
        ),
      ),
    );
    return [{ task: first.task, dossier: first.dossier, steps }];
  });
}
