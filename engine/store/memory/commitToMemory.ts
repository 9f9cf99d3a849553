import type { Change, Revised } from '../../model/change.ts';
import type { Watch } from '../../model/inbox.ts';
import type { LifeStep } from '../../model/life.ts';
import type { NoticeRead } from '../../model/officerNotice.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { CommitOutcome } from '../store.ts';
import { conflictOfHistory } from './conflictOfHistory.ts';
import { conflictOfBytes, writeBytes } from './memoryBytes.ts';
import { conflictOfOld, removeOldRows } from './memoryOld.ts';
import { conflictOfQueueNumbers } from './memoryQueue.ts';
import type { MemoryTables } from './memoryTables.ts';
import { conflictOfTransactions, writePayments } from './paymentCommit.ts';
import { conflictOfSubmissionNumbers, writeSubmissions } from './submissionCommit.ts';

/** Writes a change or nothing: every condition is looked at before the first row is written. */
export function commitToMemory(tables: MemoryTables, change: Change): CommitOutcome {
  const { receipt } = change;
  const earlier = receipt === null ? undefined : tables.receipts.get(receipt.commandId);
  if (earlier !== undefined) return { outcome: 'duplicate', receipt: earlier };
  const on = findConflict(tables, change);
  if (on !== null) return { outcome: 'conflict', on };
  write(tables, change);
  return { outcome: 'committed' };
}

function findConflict(tables: MemoryTables, change: Change): string | null {
  return (
    conflictOfRecords(tables, change) ??
    conflictOfKeys(tables, change) ??
    conflictOfHistory(tables, change) ??
    conflictOfRemovals(tables, change)
  );
}

/** What another record has already and must be there once. */
function conflictOfKeys(tables: MemoryTables, change: Change): string | null {
  return (
    conflictOfSubmissionNumbers(tables, change) ??
    conflictOfQueueNumbers(tables, change) ??
    conflictOfLifeSteps(tables, change) ??
    conflictOfBytes(tables, change) ??
    conflictOfDocuments(tables, change) ??
    conflictOfDossierNumbers(tables, change) ??
    conflictOfVersions(tables, change) ??
    conflictOfNames(tables, change) ??
    conflictOfTransactions(tables, change)
  );
}

function conflictOfRecords(tables: MemoryTables, change: Change): string | null {
  return (
    conflictOfRevisions(tables.dossiers, change.dossiers, ({ dossierId }) => dossierId) ??
    conflictOfRevisions(tables.instances, change.instances, ({ instanceId }) => instanceId) ??
    conflictOfRevisions(tables.drafts, change.drafts, ({ procedureId }) => procedureId) ??
    conflictOfRevisions(tables.comments, change.comments, ({ commentId }) => commentId) ??
    conflictOfRevisions(
      tables.submissions,
      change.submissions,
      ({ submissionId }) => submissionId,
    ) ??
    conflictOfRevisions(
      tables.queueNumbers,
      change.queueNumbers,
      ({ queueNumberId }) => queueNumberId,
    ) ??
    conflictOfRevisions(
      tables.mobileSessions,
      change.mobileSessions,
      ({ mobileSessionId }) => mobileSessionId,
    ) ??
    conflictOfRevisions(tables.uploads, change.uploads, ({ uploadId }) => uploadId)
  );
}

function conflictOfRemovals(tables: MemoryTables, change: Change): string | null {
  return (
    firstMissing(tables.timers, change.removedTimerIds) ??
    firstMissing(tables.waits, change.removedWaitIds) ??
    firstMissing(tables.messages, change.removedMessageIds) ??
    firstMissing(tables.signals, change.removedSignalIds) ??
    conflictOfNotices(tables, change) ??
    conflictOfOld(tables, change) ??
    firstMissing(tables.uploads, change.removedUploadIds)
  );
}

function conflictOfNotices(tables: MemoryTables, change: Change): string | null {
  const gone = change.removedReminders.find(
    (one) => tables.reminders.get(reminderKey(one))?.dueAt !== one.dueAt,
  );
  if (gone !== undefined) return `gone: ${reminderKey(gone)}`;
  const told = change.officerNotices.find(({ noticeId }) => tables.officerNotices.has(noticeId));
  return told === undefined ? null : `notice ${told.noticeId}`;
}

function reminderKey({ dossierId, kind }: Reminder): string {
  return `${dossierId} ${kind}`;
}

function readKey({ personId, noticeId }: NoticeRead): string {
  return `${personId} ${noticeId}`;
}

function conflictOfRevisions<Row extends { readonly revision: number }>(
  table: ReadonlyMap<string, Row>,
  rows: readonly Revised<Row>[],
  idOf: (row: Row) => string,
): string | null {
  const stale = rows.find(
    ({ record, expectedRevision }) =>
      (table.get(idOf(record))?.revision ?? null) !== expectedRevision,
  );
  return stale === undefined ? null : `revision of ${idOf(stale.record)}`;
}

function conflictOfDossierNumbers(tables: MemoryTables, change: Change): string | null {
  for (const { record, expectedRevision } of change.dossiers) {
    if (expectedRevision !== null) continue;
    const taken = [...tables.dossiers.values()].some(
      (other) =>
        other.code === record.code ||
        (other.receivingAgencyId === record.receivingAgencyId &&
          other.receivedOn === record.receivedOn &&
          other.dayNumber === record.dayNumber),
    );
    if (taken) return `dossier code ${record.code}`;
  }
  return null;
}

function conflictOfVersions(tables: MemoryTables, change: Change): string | null {
  const taken = change.versions.find(
    (version) =>
      tables.versions.has(version.versionId) ||
      [...tables.versions.values()].some(
        (other) => other.procedureId === version.procedureId && other.number === version.number,
      ),
  );
  return taken === undefined ? null : `version ${taken.number}`;
}

function conflictOfLifeSteps(tables: MemoryTables, change: Change): string | null {
  const taken = change.lifeSteps.find((step) => tables.lifeSteps.has(stepKey(step)));
  return taken === undefined ? null : `life step ${taken.seq}`;
}

/** Only an unsigned document is replaced, and only by its signed self. */
function conflictOfDocuments(tables: MemoryTables, change: Change): string | null {
  const taken = change.documents.find((document) => {
    const known = tables.documents.get(document.documentId);
    return known !== undefined && (known.signature !== null || document.signature === null);
  });
  return taken === undefined ? null : `document ${taken.documentId}`;
}

function stepKey({ procedureId, seq }: LifeStep): string {
  return `${procedureId} ${seq}`;
}

function conflictOfNames(tables: MemoryTables, change: Change): string | null {
  const person = change.people.find(({ username, personId }) =>
    [...tables.people.values()].some(
      (other) => other.username === username && other.personId !== personId,
    ),
  );
  if (person !== undefined) return `username ${person.username}`;
  const procedure = change.procedures.find(({ code, procedureId }) =>
    [...tables.procedures.values()].some(
      (other) => other.code === code && other.procedureId !== procedureId,
    ),
  );
  return procedure === undefined ? null : `procedure code ${procedure.code}`;
}

function firstMissing(table: ReadonlyMap<string, unknown>, ids: readonly string[]): string | null {
  const missing = ids.find((id) => !table.has(id));
  return missing === undefined ? null : `gone: ${missing}`;
}

function write(tables: MemoryTables, change: Change): void {
  drop(tables.timers, change.removedTimerIds);
  drop(tables.waits, change.removedWaitIds);
  drop(tables.messages, change.removedMessageIds);
  drop(tables.signals, change.removedSignalIds);
  drop(tables.sessions, change.removedTokenHashes);
  writeBytes(tables, change);
  writeDossiers(tables, change);
  writeSubmissions(tables, change);
  writeWaiting(tables, change);
  put(tables.agencies, change.agencies, ({ agencyId }) => agencyId);
  put(tables.people, change.people, ({ personId }) => personId);
  put(tables.sessions, change.sessions, ({ tokenHash }) => tokenHash);
  put(tables.procedures, change.procedures, ({ procedureId }) => procedureId);
  put(tables.drafts, records(change.drafts), ({ procedureId }) => procedureId);
  put(tables.versions, change.versions, ({ versionId }) => versionId);
  put(tables.lifeSteps, change.lifeSteps, stepKey);
  drop(tables.saves, change.removedSaveIds);
  put(tables.saves, change.saves, ({ saveId }) => saveId);
  put(tables.comments, records(change.comments), ({ commentId }) => commentId);
  put(tables.maintenances, change.maintenances, ({ maintenanceId }) => maintenanceId);
  put(tables.feedback, change.feedback, ({ feedbackId }) => feedbackId);
  put(tables.queueNumbers, records(change.queueNumbers), ({ queueNumberId }) => queueNumberId);
  put(
    tables.mobileSessions,
    records(change.mobileSessions),
    ({ mobileSessionId }) => mobileSessionId,
  );
  put(tables.substitutions, change.substitutions, ({ substitutionId }) => substitutionId);
  writeFollowed(tables, change);
  writeNotices(tables, change);
  writePayments(tables, change);
  removeOldRows(tables, change);
  if (change.receipt !== null) tables.receipts.set(change.receipt.commandId, change.receipt);
}

function writeFollowed(tables: MemoryTables, change: Change): void {
  put(tables.watches, change.watches, watchKey);
  drop(tables.watches, change.removedWatches.map(watchKey));
  put(tables.savedFilters, change.savedFilters, ({ filterId }) => filterId);
  drop(tables.savedFilters, change.removedFilterIds);
}

function watchKey({ personId, dossierId }: Pick<Watch, 'personId' | 'dossierId'>): string {
  return `${personId} ${dossierId}`;
}

function writeDossiers(tables: MemoryTables, change: Change): void {
  put(tables.dossiers, records(change.dossiers), ({ dossierId }) => dossierId);
  put(tables.instances, records(change.instances), ({ instanceId }) => instanceId);
  for (const event of change.history) {
    const known = tables.history.get(event.instanceId) ?? [];
    tables.history.set(event.instanceId, [...known, event]);
    tables.historyLines.push(event);
  }
  put(tables.documents, change.documents, ({ documentId }) => documentId);
}

function writeWaiting(tables: MemoryTables, change: Change): void {
  put(tables.tasks, change.tasks, ({ taskId }) => taskId);
  put(tables.comingSteps, change.comingSteps, ({ taskId, agencyId }) => `${taskId} ${agencyId}`);
  put(tables.timers, change.timers, ({ timerId }) => timerId);
  put(tables.waits, change.waits, ({ waitId }) => waitId);
  put(tables.messages, change.messages, ({ messageId }) => messageId);
  put(tables.signals, change.signals, ({ signalId }) => signalId);
  put(tables.outbox, change.outbox, ({ outboxId }) => outboxId);
}

function writeNotices(tables: MemoryTables, change: Change): void {
  put(tables.webhooks, change.webhooks, ({ webhookId }) => webhookId);
  put(tables.notices, change.notices, ({ noticeId }) => noticeId);
  put(tables.officerNotices, change.officerNotices, ({ noticeId }) => noticeId);
  put(tables.noticeReads, change.noticeReads, readKey);
  put(tables.noticesReadUntil, change.noticesReadUntil, ({ personId }) => personId);
  drop(tables.reminders, change.removedReminders.map(reminderKey));
  put(tables.reminders, change.reminders, reminderKey);
}

function records<Row>(rows: readonly Revised<Row>[]): readonly Row[] {
  return rows.map(({ record }) => record);
}

function put<Row>(table: Map<string, Row>, rows: readonly Row[], idOf: (row: Row) => string): void {
  for (const row of rows) table.set(idOf(row), row);
}

function drop(table: Map<string, unknown>, ids: readonly string[]): void {
  for (const id of ids) table.delete(id);
}
