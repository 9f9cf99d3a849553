import { isOpenTask } from '../../model/records.ts';
import { parseInboxCursor, writeInboxCursor } from '../inboxCursor.ts';
import type { ComingPage, ComingRow, ListQuery } from '../inboxStore.ts';
import { isFoundBy, toCount } from './inboxFilters.ts';
import { compareKeys, type MemoryTables } from './memoryTables.ts';

/** What comes to the placements after the tasks that are open now. */
export function listComing(tables: MemoryTables, query: ListQuery): ComingPage {
  const after = parseInboxCursor(query.cursor);
  const keysOf = ({ task: { dueAt, taskId } }: ComingRow) => [dueAt, taskId];
  const all = [...tables.tasks.values()]
    .flatMap((task) => (isOpenTask(task) ? (rowOf(tables, query, task.taskId) ?? []) : []))
    .toSorted((left, right) => compareKeys(keysOf(left), keysOf(right)));
  const rest =
    after === null
      ? all
      : all.filter((row) => compareKeys(keysOf(row), [after.dueAt, after.taskId]) > 0);
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rest.length > page.length && last !== undefined ? writeInboxCursor(last.task) : null,
    total: toCount(all.length, query.countMax),
  };
}

function rowOf(tables: MemoryTables, query: ListQuery, taskId: string): ComingRow | null {
  const task = tables.tasks.get(taskId);
  const dossier = tables.dossiers.get(task?.dossierId ?? '');
  if (task === undefined || dossier === undefined) return null;
  const steps = query.placements.flatMap(({ agencyId, post }) =>
    (tables.comingSteps.get(`${taskId} ${agencyId}`)?.steps ?? []).filter(
      (step) => post === null || post === step.post,
    ),
  );
  const isAsked = query.procedureId === null || dossier.procedureId === query.procedureId;
  const isListed = steps.length > 0 && isAsked && isFoundBy(dossier, query.query);
  return isListed ? { task, dossier, steps } : null;
}
