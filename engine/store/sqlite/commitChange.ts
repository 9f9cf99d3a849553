import type Database from 'better-sqlite3';
import type { Change } from '../../model/change.ts';
import type { CommandReceipt } from '../../model/command.ts';
import type { InstanceRecord } from '../../model/records.ts';
import { isStandingStill } from '../isStandingStill.ts';
import { StoreFault, type CommitOutcome } from '../store.ts';
import {
  agencies,
  drafts,
  people,
  procedures,
  sessions,
  substitutions,
  versions,
} from './administrationTables.ts';
import { DOSSIER_COLUMNS } from './dossierColumnsOfTask.ts';
import { history, instances, receipts, tasks } from './instanceTables.ts';
import { bytesWriter } from './bytesWriter.ts';
import { documentWriter } from './documentWriter.ts';
import { dossierWriter } from './dossierWriter.ts';
import { inboxWriter } from './inboxWriter.ts';
import { lifeWriter } from './lifeWriter.ts';
import { noticeWriter } from './noticeWriter.ts';
import { mobileWriter } from './mobileWriter.ts';
import { queueWriter } from './queueWriter.ts';
import { serviceWriter } from './serviceWriter.ts';
import { paymentWriter } from './paymentWriter.ts';
import { Conflict, revisedWriter } from './revisedWriter.ts';
import { submissionWriter } from './submissionWriter.ts';
import { waitingWriter } from './waitingWriter.ts';
import { deleteFrom, insertInto, putInto, replaceIn, type Drizzle } from './statements.ts';

/**
 * The write side of the store: every statement prepared once.
 *
 * Order inside a change follows the foreign keys; rows are removed before new ones come, so that a
 * timer may be set again in the step that cancels it. The receipt comes last and its key is unique:
 * a command that was carried out before never gets through, and is told apart when it has failed.
 */
export function prepareCommit(
  database: Database.Database,
  db: Drizzle,
  findReceipt: (commandId: string) => CommandReceipt | null,
): (changes: readonly Change[]) => readonly CommitOutcome[] {
  const writers = [
    administrationWriter(db),
    substitutionWriter(db),
    lifeWriter(db),
    dossierWriter(db),
    bytesWriter(db),
    documentWriter(db),
    submissionWriter(db),
    instanceWriter(db),
    noticeWriter(db),
    serviceWriter(db),
    queueWriter(db),
    mobileWriter(db),
    paymentWriter(db),
    inboxWriter(db),
    receiptWriter(db),
  ];
  const applyOne = database.transaction((change: Change) => {
    for (const write of writers) write(change);
  });
  const commitOne = (change: Change): CommitOutcome => {
    try {
      applyOne(change);
      return { outcome: 'committed' };
    } catch (cause) {
      const receipt = change.receipt === null ? null : findReceipt(change.receipt.commandId);
      if (receipt !== null) return { outcome: 'duplicate', receipt };
      const on = conflictIn(cause);
      if (on === null) throw cause;
      return { outcome: 'conflict', on };
    }
  };
  const commitAll = database.transaction((changes: readonly Change[]) => changes.map(commitOne));
  return (changes) => {
    try {
      return commitAll.immediate(changes);
    } catch (cause) {
      throw new StoreFault('Expected the data file to take the change, but it failed.', { cause });
    }
  };
}

function conflictIn(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if (cause instanceof Conflict) return cause.message;
  const code: unknown = 'code' in cause ? cause.code : null;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return cause.message;
  }
  return cause.cause === undefined ? null : conflictIn(cause.cause);
}

function administrationWriter(db: Drizzle): (change: Change) => void {
  const putAgency = putInto(db, agencies, {
    id: agencies.agencyId,
    changing: ['code', 'name', 'kind', 'level', 'parentId', 'unitCode', 'servesUnitCodes'],
  });
  const putPerson = putInto(db, people, {
    id: people.personId,
    changing: ['username', 'name', 'passwordHash', 'roles', 'placements', 'status', 'isDemo'],
  });
  const putSession = putInto(db, sessions, {
    id: sessions.tokenHash,
    changing: ['lastSeenAt', 'expiresAt'],
  });
  const removeSession = deleteFrom(db, sessions, sessions.tokenHash);
  const putProcedure = putInto(db, procedures, {
    id: procedures.procedureId,
    changing: ['code', 'name', 'field', 'isPart'],
  });
  const insertVersion = insertInto(db, versions);
  const writeDraft = revisedWriter(
    insertInto(db, drafts),
    replaceIn(db, drafts, {
      id: 'procedureId',
      revision: 'revision',
      changing: [
        'bpmn',
        'decisions',
        'forms',
        'papers',
        'fees',
        'revision',
        'updatedAt',
        'updatedBy',
        'authors',
      ],
    }),
    'draft',
  );
  return (change) => {
    for (const row of change.agencies) putAgency(row);
    for (const row of change.people) putPerson(row);
    for (const row of change.sessions) putSession(row);
    for (const tokenHash of change.removedTokenHashes) removeSession(tokenHash);
    for (const row of change.procedures) putProcedure(row);
    for (const row of change.drafts) writeDraft(row);
    for (const row of change.versions) insertVersion({ ...row });
  };
}

function substitutionWriter(db: Drizzle): (change: Change) => void {
  const putSubstitution = putInto(db, substitutions, {
    id: substitutions.substitutionId,
    changing: ['endedAt'],
  });
  return (change) => {
    for (const row of change.substitutions) putSubstitution(row);
  };
}

function instanceWriter(db: Drizzle): (change: Change) => void {
  const insertInstance = insertInto(db, instances);
  const replaceInstance = replaceIn(db, instances, {
    id: 'instanceId',
    revision: 'revision',
    changing: [
      'parties',
      'snapshot',
      'snapshotFormat',
      'revision',
      'lastAt',
      'historySeq',
      'historyHash',
      'isStandingStill',
    ],
  });
  const toRow = (record: InstanceRecord) => ({
    ...record,
    isStandingStill: isStandingStill(record),
  });
  const write = revisedWriter<InstanceRecord>(
    (record) => insertInstance(toRow(record)),
    (record, revision) => replaceInstance(toRow(record), revision),
    'instance',
  );
  const insertEvent = insertInto(db, history);
  const putTask = putInto(db, tasks, {
    id: tasks.taskId,
    changing: [
      'status',
      'claimedBy',
      'claimedAt',
      'dueAt',
      'closedAt',
      'closedBy',
      'scopeId',
      'item',
    ],
    derived: DOSSIER_COLUMNS,
  });
  const waiting = waitingWriter(db);
  return (change) => {
    for (const row of change.instances) write(row);
    for (const row of change.history) insertEvent(row);
    for (const row of change.tasks) putTask(row);
    waiting(change);
  };
}

function receiptWriter(db: Drizzle): (change: Change) => void {
  const insertReceipt = insertInto(db, receipts);
  return (change) => {
    if (change.receipt !== null) insertReceipt(change.receipt);
  };
}
