import { fault, type Fault } from './fault.ts';

const COMMIT = 'engine/store/sqlite/commitChange.ts';
const DOSSIER = 'engine/store/sqlite/dossierWriter.ts';
const BYTES = 'engine/store/sqlite/bytesWriter.ts';
const WAITING = 'engine/store/sqlite/waitingWriter.ts';
const REVISED = 'engine/store/sqlite/revisedWriter.ts';
const READS = 'engine/store/sqlite/instanceReads.ts';

/** Mistakes in the SQLite store: what is written, and what is read of it. */
export const FAULTS_OF_STORE: readonly Fault[] = [
  fault(
    'what is gone or changed is no conflict',
    REVISED,
    'if (changes !== 1) throw new Conflict(what);',
    'if (changes > 1) throw new Conflict(what);',
  ),
  fault(
    'revisions are not expected',
    REVISED,
    'else expectOne(replace(record, expectedRevision), `revision of ${what}`);',
    'else replace(record, expectedRevision);',
  ),
  fault(
    'a receipt is not written',
    COMMIT,
    'if (change.receipt !== null) insertReceipt(change.receipt);',
    '',
  ),
  fault(
    'a removed timer stays in the table',
    WAITING,
    'for (const id of change.removedTimerIds) expectOne(removeTimer(id), `timer ${id}`);',
    '',
  ),
  fault(
    'a removed wait stays in the table',
    WAITING,
    'for (const id of change.removedWaitIds) expectOne(removeWait(id), `wait ${id}`);',
    '',
  ),
  fault(
    'a taken message stays in the table',
    WAITING,
    'for (const id of change.removedMessageIds) expectOne(removeMessage(id), `message ${id}`);',
    '',
  ),
  fault('the head of the chain is not written', COMMIT, "      'historyHash',\n", ''),
  fault('what stands still is not marked', COMMIT, "      'isStandingStill',\n", ''),
  fault('who closed a task is not written', COMMIT, "      'closedBy',\n", ''),
  fault(
    'the status of a call is not written',
    WAITING,
    "changing: ['status', 'attempts', 'nextAttemptAt', 'lastError', 'scopeId']",
    "changing: ['attempts', 'nextAttemptAt', 'lastError', 'scopeId']",
  ),
  fault(
    'the outcome of a dossier is not written',
    DOSSIER,
    "      'outcome',\n      'clock',",
    "      'clock',",
  ),
  fault(
    'the bytes of a document lose their first',
    BYTES,
    'bytes: Buffer.from(bytes)',
    'bytes: Buffer.from(bytes).subarray(1)',
  ),
  fault(
    'claimed tasks are not read',
    READS,
    "inArray(tasks.status, ['open', 'claimed'])",
    "inArray(tasks.status, ['open'])",
  ),
  fault(
    'a timer due at this very moment is not listed',
    READS,
    ".where(lte(timers.dueAt, sql.placeholder('at')))",
    ".where(sql`due_at < ${sql.placeholder('at')}`)",
  ),
  fault(
    'kept messages are not read',
    READS,
    '.where(eq(pendingMessages.dossierId, id))',
    '.where(eq(pendingMessages.messageId, id))',
  ),
  fault(
    'failed calls are not read',
    READS,
    "inArray(outbox.status, ['pending', 'failed'])",
    "inArray(outbox.status, ['pending'])",
  ),
  fault(
    'the inbox ends with its first page',
    'engine/store/sqlite/inboxReads.ts',
    '.limit(query.limit + 1)',
    '.limit(query.limit)',
  ),
  fault(
    'the inbox shows other agencies',
    'engine/store/sqlite/inboxReads.ts',
    'return and(open, eq(tasks.agencyId, agencyId), atPosts',
    'return and(open, atPosts',
  ),
  fault(
    'overdue dossiers are those in time',
    'engine/store/sqlite/dossierReads.ts',
    'lt(dossiers.promisedAt, query.now)',
    'sql`${dossiers.promisedAt} > ${query.now}`',
  ),
];
