import { isOpenTask, type TaskRecord } from '../../model/records.ts';
import { parseFollowedCursor, writeFollowedCursor } from '../followedCursor.ts';
import type { FollowedPage, FollowedQuery, FollowedRow } from '../inboxStore.ts';
import { isAt, isFoundBy, toCount } from './inboxFilters.ts';
import { compareKeys, rowsOf, type MemoryTables } from './memoryTables.ts';

/** The dossiers that a person has sent on or watches, and where they wait. */
export function listFollowed(tables: MemoryTables, query: FollowedQuery): FollowedPage {
  const after = parseFollowedCursor(query.cursor);
  const all = followings(tables, query)
    .filter((row) => isListed(query, row))
    .toSorted((left, right) => compareKeys(keysOf(left), keysOf(right)));
  const rest =
    after === null
      ? all
      : all.filter((row) => compareKeys(keysOf(row), [after.since, after.dossierId]) > 0);
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rest.length > page.length && last !== undefined ? writeFollowedCursor(last) : null,
    total: toCount(all.length, query.countMax),
  };
}

function keysOf({ since, dossier }: FollowedRow): readonly (string | number)[] {
  return [since, dossier.dossierId];
}

function followings(tables: MemoryTables, query: FollowedQuery): readonly FollowedRow[] {
  const since = query.scope === 'sent' ? sentSince(tables, query) : watchedSince(tables, query);
  return [...since].flatMap(([dossierId, at]) => {
    const dossier = tables.dossiers.get(dossierId);
    if (dossier === undefined) return [];
    const tasks = rowsOf(
      tables.tasks,
      (task) => task.dossierId === dossierId && isOpenTask(task),
      ({ openedAt, taskId }) => [openedAt, taskId.length, taskId],
    );
    return [{ dossier, since: at, tasks }];
  });
}

function sentSince(tables: MemoryTables, { personId }: FollowedQuery): Map<string, number> {
  const done = rowsOf(
    tables.tasks,
    (task: TaskRecord) =>
      task.kind === 'user' && task.status === 'completed' && task.closedBy === personId,
    ({ closedAt }) => [closedAt],
  );
  return new Map(done.map(({ dossierId, closedAt }) => [dossierId, closedAt ?? 0]));
}

function watchedSince(tables: MemoryTables, { personId }: FollowedQuery): Map<string, number> {
  const watched = [...tables.watches.values()].filter((watch) => watch.personId === personId);
  return new Map(watched.map(({ dossierId, since }) => [dossierId, since]));
}

function isListed(query: FollowedQuery, { dossier, tasks }: FollowedRow): boolean {
  const isSentOn =
    dossier.finishedAt === null && !tasks.some((task) => isAt(query.placements, task));
  return (
    query.placements.some(({ agencyId }) => dossier.agencyIds.includes(agencyId)) &&
    (query.scope === 'watched' || isSentOn) &&
    (query.procedureId === null || dossier.procedureId === query.procedureId) &&
    isFoundBy(dossier, query.query)
  );
}
