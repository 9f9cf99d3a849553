import type { Change } from '../../model/change.ts';
import { isOpenTask } from '../../model/records.ts';
import { comingPosts } from '../comingPosts.ts';
import { DOSSIER_COLUMNS } from './dossierColumnsOfTask.ts';
import { comingSteps, savedFilters, sentDossiers, watches } from './inboxTables.ts';
import { deleteFrom, putInto, type Drizzle } from './statements.ts';

/**
 * Writes who sent on and who watches which dossier, what comes to whom, and filters; after dossiers
 * and tasks.
 */
export function inboxWriter(db: Drizzle): (change: Change) => void {
  const putFilter = putInto(db, savedFilters, {
    id: savedFilters.filterId,
    changing: ['name', 'scope', 'query', 'procedureId', 'agencyId'],
  });
  const removeFilter = deleteFrom(db, savedFilters, savedFilters.filterId);
  const putWatch = putInto(db, watches, {
    id: [watches.personId, watches.dossierId],
    changing: ['since'],
  });
  const removeWatch = db.$client.prepare(
    'DELETE FROM watches WHERE person_id = ? AND dossier_id = ?',
  );
  const writeSent = sentWriter(db);
  const writeComing = comingWriter(db);
  return (change) => {
    writeSent(change);
    writeComing(change);
    for (const row of change.watches) putWatch(row);
    for (const { personId, dossierId } of change.removedWatches) {
      removeWatch.run(personId, dossierId);
    }
    for (const row of change.savedFilters) putFilter(row);
    for (const id of change.removedFilterIds) removeFilter(id);
  };
}

function comingWriter(db: Drizzle): (change: Change) => void {
  const put = putInto(db, comingSteps, {
    id: [comingSteps.taskId, comingSteps.agencyId],
    changing: ['steps', 'posts', 'dueAt'],
    derived: DOSSIER_COLUMNS,
  });
  const remove = deleteFrom(db, comingSteps, comingSteps.taskId);
  return (change) => {
    for (const row of change.comingSteps) put({ ...row, posts: comingPosts(row.steps) });
    for (const task of change.tasks) if (!isOpenTask(task)) remove(task.taskId);
  };
}

function sentWriter(db: Drizzle): (change: Change) => void {
  const putSent = putInto(db, sentDossiers, {
    id: [sentDossiers.personId, sentDossiers.dossierId],
    changing: ['doneAt', 'isOpen'],
  });
  const isFinished = db.$client
    .prepare('SELECT finished_at IS NOT NULL FROM dossiers WHERE dossier_id = ?')
    .pluck();
  const setOpen = db.$client.prepare(
    'UPDATE sent_dossiers SET is_open = ? WHERE dossier_id = ? AND is_open <> ?',
  );
  return (change) => {
    for (const { kind, status, closedBy, closedAt, dossierId } of change.tasks) {
      if (kind !== 'user' || status !== 'completed' || closedBy === null) continue;
      const isOpen = isFinished.get(dossierId) === 0;
      putSent({ personId: closedBy, dossierId, doneAt: closedAt ?? 0, isOpen });
    }
    for (const { record } of change.dossiers) {
      const isOpen = record.finishedAt === null ? 1 : 0;
      setOpen.run(isOpen, record.dossierId, isOpen);
    }
  };
}
