import { isOpenTask, type TaskRecord } from '../../model/records.ts';
import { parseInboxCursor, writeInboxCursor } from '../inboxCursor.ts';
import type { InboxPage, InboxQuery, InboxReads } from '../inboxStore.ts';
import { isAt, isFoundBy, toCount } from './inboxFilters.ts';
import { listComing } from './memoryComing.ts';
import { listFollowed } from './memoryFollowed.ts';
import { compareKeys, rowsOf, type MemoryTables } from './memoryTables.ts';
import { listWorkload } from './memoryWorkload.ts';

/** Reads of what people have to do and what they follow. */
export function memoryInbox(tables: MemoryTables): InboxReads {
  return {
    listInbox: async (query) => listInbox(tables, query),
    listComing: async (query) => listComing(tables, query),
    listFollowed: async (query) => listFollowed(tables, query),
    listWorkload: async (query) => listWorkload(tables, query),
    listWatched: async (personId, dossierIds) =>
      rowsOf(
        tables.watches,
        (watch) => watch.personId === personId && dossierIds.includes(watch.dossierId),
        ({ dossierId }) => [dossierId],
      ).map(({ dossierId }) => dossierId),
    listDoneBy: async (personId, dossierIds) =>
      rowsOf(
        tables.tasks,
        ({ kind, status, closedBy, dossierId }) =>
          kind === 'user' &&
          status === 'completed' &&
          closedBy === personId &&
          dossierIds.includes(dossierId),
        ({ closedAt, taskId }) => [closedAt, taskId],
      ),
    listSavedFilters: async (personId, agencyIds) =>
      rowsOf(
        tables.savedFilters,
        ({ ownerId, agencyId }) =>
          ownerId === personId || (agencyId !== null && agencyIds.includes(agencyId)),
        ({ name, filterId }) => [name, filterId],
      ),
    findSavedFilter: async (filterId) => tables.savedFilters.get(filterId) ?? null,
  };
}

function listInbox(tables: MemoryTables, query: InboxQuery): InboxPage {
  const after = parseInboxCursor(query.cursor);
  const keysOf = ({ dueAt, taskId }: Pick<TaskRecord, 'dueAt' | 'taskId'>) => [dueAt, taskId];
  const all = rowsOf(tables.tasks, (task) => isInInbox(tables, query, task), keysOf);
  const rest =
    after === null ? all : all.filter((task) => compareKeys(keysOf(task), keysOf(after)) > 0);
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.flatMap((task) => {
      const dossier = tables.dossiers.get(task.dossierId);
      return dossier === undefined ? [] : [{ task, dossier }];
    }),
    next: rest.length > page.length && last !== undefined ? writeInboxCursor(last) : null,
    total: toCount(all.length, query.countMax),
  };
}

function isInInbox(tables: MemoryTables, query: InboxQuery, task: TaskRecord): boolean {
  const dossier = tables.dossiers.get(task.dossierId);
  return (
    dossier !== undefined &&
    task.kind === 'user' &&
    isInScope(query, task) &&
    isAt(query.placements, task) &&
    (query.procedureId === null || dossier.procedureId === query.procedureId) &&
    (query.dueBefore === null || (task.dueAt !== null && task.dueAt < query.dueBefore)) &&
    isFoundBy(dossier, query.query)
  );
}

function isInScope(query: InboxQuery, task: TaskRecord): boolean {
  if (query.scope === 'unit') return isOpenTask(task);
  return task.status === 'claimed' && task.claimedBy === query.personId;
}
