import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { DossierId, VersionId } from '../../model/ids.ts';
import type { InstanceReads } from '../store.ts';
import { instanceColumns, taskColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import {
  eventWaits,
  history,
  instances,
  outbox,
  pendingMessages,
  tasks,
  thrownSignals,
  timers,
} from './instanceTables.ts';

type Reads = Omit<InstanceReads, 'findSituation'>;

/** Reads of instances and of what waits in them; a situation is read by `situationReads`. */
export function instanceReads(db: BetterSQLite3Database): Reads {
  const id = sql.placeholder('id');
  const task = db.select(taskColumns).from(tasks).where(eq(tasks.taskId, id)).prepare();
  const timer = db.select().from(timers).where(eq(timers.timerId, id)).prepare();
  const call = db.select().from(outbox).where(eq(outbox.outboxId, id)).prepare();
  const instance = db
    .select(instanceColumns)
    .from(instances)
    .where(eq(instances.instanceId, id))
    .prepare();
  return {
    findTask: async (taskId) => task.get({ id: taskId }) ?? null,
    findTimer: async (timerId) => timer.get({ id: timerId }) ?? null,
    findOutbox: async (outboxId) => call.get({ id: outboxId }) ?? null,
    findInstance: async (instanceId) => instance.get({ id: instanceId }) ?? null,
    listInstances: async (after, limit) =>
      db
        .select(instanceColumns)
        .from(instances)
        .where(after === null ? undefined : gt(instances.instanceId, after))
        .orderBy(asc(instances.instanceId))
        .limit(limit)
        .all(),
    listDossierTasks: async (dossierId) =>
      db
        .select(taskColumns)
        .from(tasks)
        .where(eq(tasks.dossierId, dossierId))
        .orderBy(asc(tasks.openedAt), ...byId(tasks.taskId))
        .all(),
    listCompletedTasks: async (versionId, limit) => completedTasks(db, versionId, limit),
    listInstancesBefore: async (format, after, limit) =>
      db
        .select(instanceColumns)
        .from(instances)
        .where(
          and(
            lt(instances.snapshotFormat, format),
            after === null ? undefined : gt(instances.instanceId, after),
          ),
        )
        .orderBy(asc(instances.instanceId))
        .limit(limit)
        .all(),
    ...historyReads(db),
    ...dueReads(db),
    ...signalReads(db),
  };
}

function completedTasks(db: BetterSQLite3Database, versionId: VersionId, limit: number) {
  const isMeant = and(
    eq(dossiers.versionId, versionId),
    isNotNull(dossiers.finishedAt),
    eq(tasks.status, 'completed'),
  );
  return db
    .select(taskColumns)
    .from(tasks)
    .innerJoin(dossiers, eq(dossiers.dossierId, tasks.dossierId))
    .where(isMeant)
    .orderBy(desc(tasks.closedAt), asc(tasks.taskId))
    .limit(limit)
    .all();
}

function historyReads(
  db: BetterSQLite3Database,
): Pick<Reads, 'listHistory' | 'listDossierHistory'> {
  return {
    listHistory: async (instanceId) =>
      db
        .select()
        .from(history)
        .where(eq(history.instanceId, instanceId))
        .orderBy(asc(history.seq))
        .all(),
    listDossierHistory: async (dossierId) =>
      db
        .select()
        .from(history)
        .where(inArray(history.instanceId, ofDossier(db, dossierId)))
        // Rows are only added, and a copy of the file keeps their order.
        .orderBy(sql`${history}.rowid`)
        .all(),
  };
}

function ofDossier(db: BetterSQLite3Database, dossierId: DossierId) {
  return db
    .select({ instanceId: instances.instanceId })
    .from(instances)
    .where(eq(instances.dossierId, dossierId));
}

function dueReads(db: BetterSQLite3Database): Pick<Reads, 'listDueTimers' | 'listDueOutbox'> {
  const dueTimers = db
    .select()
    .from(timers)
    .where(lte(timers.dueAt, sql.placeholder('at')))
    .orderBy(asc(timers.dueAt), asc(timers.setAt), ...byId(timers.timerId))
    .limit(sql.placeholder('limit'))
    .prepare();
  const dueCalls = db
    .select()
    .from(outbox)
    .where(and(sql`status = 'pending'`, lte(outbox.nextAttemptAt, sql.placeholder('at'))))
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.outboxId))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    listDueTimers: async (at, limit) => dueTimers.all({ at, limit }),
    listDueOutbox: async (at, limit) => dueCalls.all({ at, limit }),
  };
}

function signalReads(
  db: BetterSQLite3Database,
): Pick<Reads, 'listThrownSignals' | 'listSignalWaits'> {
  return {
    listThrownSignals: async (limit) =>
      db
        .select()
        .from(thrownSignals)
        .orderBy(asc(thrownSignals.thrownAt), asc(thrownSignals.signalId))
        .limit(limit)
        .all(),
    listSignalWaits: async ({ signalName, dossierId, thrownAt }, after, limit) =>
      db
        .select()
        .from(eventWaits)
        .where(
          and(
            sql`kind = 'signal'`,
            eq(eventWaits.eventName, signalName),
            ne(eventWaits.dossierId, dossierId),
            lte(eventWaits.since, thrownAt),
            after === null ? undefined : gt(eventWaits.waitId, after),
          ),
        )
        .orderBy(asc(eventWaits.waitId))
        .limit(limit)
        .all(),
  };
}

/** Ids end with a number: of rows made in one step the shorter one is the earlier. */
function byId(column: SQLiteColumn): readonly SQL[] {
  return [sql`length(${column})`, asc(column)];
}

/** All that a step on a dossier may touch, without the dossier itself; prepared once. */
export function situationReads(db: BetterSQLite3Database) {
  const id = sql.placeholder('id');
  const ofDossier = db
    .select(instanceColumns)
    .from(instances)
    .where(eq(instances.dossierId, id))
    .orderBy(asc(instances.instanceId))
    .prepare();
  const openTasks = db
    .select(taskColumns)
    .from(tasks)
    .where(and(eq(tasks.dossierId, id), inArray(tasks.status, ['open', 'claimed'])))
    .orderBy(asc(tasks.openedAt), ...byId(tasks.taskId))
    .prepare();
  const waiting = db
    .select()
    .from(timers)
    .where(eq(timers.instanceId, id))
    .orderBy(asc(timers.dueAt), asc(timers.setAt), ...byId(timers.timerId))
    .prepare();
  const waits = db
    .select()
    .from(eventWaits)
    .where(eq(eventWaits.dossierId, id))
    .orderBy(asc(eventWaits.since), ...byId(eventWaits.waitId))
    .prepare();
  const messages = db
    .select()
    .from(pendingMessages)
    .where(eq(pendingMessages.dossierId, id))
    .orderBy(asc(pendingMessages.sentAt), asc(pendingMessages.messageId))
    .prepare();
  const calls = db
    .select()
    .from(outbox)
    .where(and(eq(outbox.dossierId, id), inArray(outbox.status, ['pending', 'failed'])))
    .orderBy(asc(outbox.outboxId))
    .prepare();
  return { ofDossier, openTasks, waiting, waits, messages, calls };
}
