import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import type { HistoryEvent, HistoryType } from '../../model/history.ts';
import type {
  AgencyId,
  CommandId,
  DossierId,
  InstanceId,
  PersonId,
  TaskId,
  VersionId,
} from '../../model/ids.ts';
import type { InstanceSnapshot } from '../../model/instance.ts';
import type { Json, Variables } from '../../model/json.ts';
import type { TimerDefinition } from '../../model/process.ts';
import type { EventWait, OutboxRecord, TaskRecord } from '../../model/records.ts';
import { dossiers } from './dossierTables.ts';

/** Process instances; one dossier has one, and one more for each partner pool that was started. */
export const instances = sqliteTable(
  'instances',
  {
    instanceId: text('instance_id').$type<InstanceId>().primaryKey(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
    versionId: text('version_id').$type<VersionId>().notNull(),
    processId: text('process_id').notNull(),
    parties: text({ mode: 'json' }).$type<{ readonly [role: string]: AgencyId }>().notNull(),
    snapshot: text({ mode: 'json' }).$type<InstanceSnapshot>().notNull(),
    revision: integer().notNull(),
    lastAt: integer('last_at').notNull(),
    historySeq: integer('history_seq').notNull(),
    historyHash: text('history_hash').notNull(),
    isStandingStill: integer('is_standing_still', { mode: 'boolean' }).notNull(),
    snapshotFormat: integer('snapshot_format').notNull(),
  },
  (table) => [
    index('instances_by_dossier').on(table.dossierId),
    index('instances_standing_still')
      .on(table.instanceId)
      .where(sql`is_standing_still = 1`),
    // Moves with SNAPSHOT_FORMAT: what is left to be made again when the program starts.
    index('instances_of_older_format')
      .on(table.instanceId)
      .where(sql`snapshot_format < 2`),
  ],
);

function ofInstance() {
  return text('instance_id')
    .$type<InstanceId>()
    .notNull()
    .references(() => instances.instanceId);
}

/** Where in the drawing something waits. */
function atElement() {
  return {
    elementId: text('element_id').notNull(),
    scopeId: text('scope_id').notNull(),
  };
}

/** History; append-only by triggers (migrations). */
export const history = sqliteTable(
  'history',
  {
    instanceId: ofInstance(),
    seq: integer().notNull(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    at: integer().notNull(),
    type: text().$type<HistoryType>().notNull(),
    elementId: text('element_id'),
    causeId: text('cause_id'),
    personId: text('person_id').$type<PersonId>(),
    agencyId: text('agency_id').$type<AgencyId>(),
    input: text({ mode: 'json' }).$type<HistoryEvent['input']>(),
    trace: text({ mode: 'json' }).$type<HistoryEvent['trace']>().notNull(),
    facts: text({ mode: 'json' }).$type<HistoryEvent['facts']>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.seq] }),
    // A timer fires once in its life, a task closes once, whatever the rest of the program
    // believes.
    uniqueIndex('history_once')
      .on(table.causeId)
      .where(sql`type in ('timer-fired', 'task-completed', 'task-sent-back')`),
  ],
);

/**
 * Tasks, open and closed. `procedureId` and `searchText` are those of the dossier, which never
 * change: an inbox is searched in one index, without a look at the dossiers.
 */
export const tasks = sqliteTable(
  'tasks',
  {
    taskId: text('task_id').$type<TaskId>().primaryKey(),
    instanceId: ofInstance(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    ...atElement(),
    name: text().notNull(),
    kind: text().$type<TaskRecord['kind']>().notNull(),
    agencyId: text('agency_id').$type<AgencyId>(),
    post: text(),
    status: text().$type<TaskRecord['status']>().notNull(),
    claimedBy: text('claimed_by').$type<PersonId>(),
    claimedAt: integer('claimed_at'),
    openedAt: integer('opened_at').notNull(),
    dueAt: integer('due_at'),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by').$type<PersonId>(),
    item: integer(),
    procedureId: text('procedure_id').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('tasks_by_dossier').on(table.dossierId, table.openedAt),
    index('tasks_in_inbox')
      .on(
        table.agencyId,
        sql`(due_at is null)`,
        table.dueAt,
        table.taskId,
        table.post,
        table.procedureId,
        table.searchText,
      )
      .where(sql`kind = 'user' and status in ('open', 'claimed')`),
    index('tasks_done')
      .on(table.agencyId, table.closedAt, table.closedBy)
      .where(sql`kind = 'user' and status = 'completed'`),
    index('tasks_of_person')
      .on(table.claimedBy, table.dueAt, table.taskId)
      .where(sql`status = 'claimed'`),
  ],
);

/** Timers that wait. */
export const timers = sqliteTable(
  'timers',
  {
    timerId: text('timer_id').primaryKey(),
    instanceId: ofInstance(),
    ...atElement(),
    occurrence: integer().notNull(),
    timer: text({ mode: 'json' }).$type<TimerDefinition>().notNull(),
    setAt: integer('set_at').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('timers_of_instance').on(
      table.instanceId,
      table.elementId,
      table.scopeId,
      table.occurrence,
    ),
    index('timers_due').on(table.dueAt, table.setAt, table.timerId),
  ],
);

/** Elements that wait for a message or a signal. */
export const eventWaits = sqliteTable(
  'event_waits',
  {
    waitId: text('wait_id').primaryKey(),
    instanceId: ofInstance(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    ...atElement(),
    eventName: text('event_name').notNull(),
    correlationValue: text('correlation_value'),
    since: integer().notNull(),
    kind: text().$type<EventWait['kind']>().notNull(),
  },
  (table) => [
    index('event_waits_by_dossier').on(table.dossierId, table.since),
    index('event_waits_for_signal')
      .on(table.eventName, table.waitId)
      .where(sql`kind = 'signal'`),
  ],
);

/** Signals on their way to other dossiers. */
export const thrownSignals = sqliteTable('thrown_signals', {
  signalId: text('signal_id').primaryKey(),
  dossierId: text('dossier_id').$type<DossierId>().notNull(),
  signalName: text('signal_name').notNull(),
  thrownAt: integer('thrown_at').notNull(),
});

/** Messages that nobody waited for yet. */
export const pendingMessages = sqliteTable(
  'pending_messages',
  {
    messageId: text('message_id').primaryKey(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    messageName: text('message_name').notNull(),
    correlationValue: text('correlation_value'),
    variables: text({ mode: 'json' }).$type<Variables>().notNull(),
    sentAt: integer('sent_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    targetId: text('target_id'),
  },
  (table) => [index('pending_messages_by_dossier').on(table.dossierId, table.sentAt)],
);

/** Calls that leave by a connector. */
export const outbox = sqliteTable(
  'outbox',
  {
    outboxId: text('outbox_id').primaryKey(),
    instanceId: ofInstance(),
    dossierId: text('dossier_id').$type<DossierId>().notNull(),
    ...atElement(),
    connector: text().notNull(),
    variables: text({ mode: 'json' }).$type<Variables>().notNull(),
    status: text().$type<OutboxRecord['status']>().notNull(),
    attempts: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    lastError: text('last_error'),
  },
  (table) => [
    index('outbox_by_dossier').on(table.dossierId),
    index('outbox_due')
      .on(table.nextAttemptAt, table.outboxId)
      .where(sql`status = 'pending'`),
    index('outbox_old')
      .on(table.createdAt, table.outboxId)
      .where(sql`status in ('delivered', 'cancelled')`),
    index('outbox_failed')
      .on(table.instanceId)
      .where(sql`status = 'failed'`),
  ],
);

/** Receipts of commands. */
export const receipts = sqliteTable('receipts', {
  commandId: text('command_id').$type<CommandId>().primaryKey(),
  command: text().notNull(),
  personId: text('person_id').$type<PersonId>(),
  answer: text({ mode: 'json' }).$type<Json>().notNull(),
  at: integer().notNull(),
});
