import type { Change } from '../../model/change.ts';
import { noticeReads, noticesReadUntil, officerNotices, reminders } from './officerNoticeTables.ts';
import { expectOne } from './revisedWriter.ts';
import { deleteFrom, insertInto, putInto, type Drizzle } from './statements.ts';

/** Writes notices to officers, what they have read, and reminders; after dossiers. */
export function officerNoticeWriter(db: Drizzle): (change: Change) => void {
  const insertNotice = insertInto(db, officerNotices);
  const putRead = putInto(db, noticeReads, {
    id: [noticeReads.personId, noticeReads.noticeId],
    changing: ['noticeId'],
  });
  const putReadUntil = putInto(db, noticesReadUntil, {
    id: noticesReadUntil.personId,
    changing: ['until'],
  });
  const putReminder = putInto(db, reminders, {
    id: [reminders.dossierId, reminders.kind],
    changing: ['dueAt'],
  });
  const removeNotice = deleteFrom(db, officerNotices, officerNotices.noticeId);
  const removeReads = deleteFrom(db, noticeReads, noticeReads.noticeId);
  const removeReminder = db.$client.prepare(
    'DELETE FROM reminders WHERE dossier_id = ? AND kind = ? AND due_at = ?',
  );
  return (change) => {
    for (const { dossierId, kind, dueAt } of change.removedReminders) {
      const { changes } = removeReminder.run(dossierId, kind, dueAt);
      expectOne(changes, `reminder ${kind} of ${dossierId}`);
    }
    for (const row of change.reminders) putReminder(row);
    for (const row of change.officerNotices) insertNotice(row);
    for (const row of change.noticeReads) putRead(row);
    for (const id of change.removedOfficerNoticeIds) {
      expectOne(removeNotice(id), `notice ${id}`);
      removeReads(id);
    }
    for (const row of change.noticesReadUntil) putReadUntil(row);
  };
}
