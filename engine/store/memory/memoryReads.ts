import type { DossierId, VersionId } from '../../model/ids.ts';
import { isOpenCall, isOpenTask, type EventWait, type ThrownSignal } from '../../model/records.ts';
import type { DossierSituation, InstanceReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of instances and of what waits in them. */
export function memoryReads(tables: MemoryTables): InstanceReads {
  return {
    findSituation: async (dossierId) => findSituation(tables, dossierId),
    findTask: async (taskId) => tables.tasks.get(taskId) ?? null,
    findTimer: async (timerId) => tables.timers.get(timerId) ?? null,
    findOutbox: async (outboxId) => tables.outbox.get(outboxId) ?? null,
    findInstance: async (instanceId) => tables.instances.get(instanceId) ?? null,
    listInstances: async (after, limit) =>
      rowsOf(
        tables.instances,
        ({ instanceId }) => after === null || instanceId > after,
        ({ instanceId }) => [instanceId],
      ).slice(0, limit),
    listInstancesBefore: async (format, after, limit) =>
      rowsOf(
        tables.instances,
        ({ snapshotFormat, instanceId }) =>
          snapshotFormat < format && (after === null || instanceId > after),
        ({ instanceId }) => [instanceId],
      ).slice(0, limit),
    listHistory: async (instanceId) => tables.history.get(instanceId) ?? [],
    listDossierHistory: async (dossierId) =>
      tables.historyLines.filter((event) => event.dossierId === dossierId),
    listDossierTasks: async (dossierId) =>
      rowsOf(
        tables.tasks,
        (task) => task.dossierId === dossierId,
        ({ openedAt, taskId }) => [openedAt, taskId.length, taskId],
      ),
    listCompletedTasks: async (versionId, limit) =>
      rowsOf(
        tables.tasks,
        ({ status, dossierId }) => status === 'completed' && isEnded(tables, versionId, dossierId),
        ({ closedAt, taskId }) => [-(closedAt ?? 0), taskId],
      ).slice(0, limit),
    ...dueReads(tables),
    ...signalReads(tables),
  };
}

function isEnded(tables: MemoryTables, versionId: VersionId, dossierId: DossierId): boolean {
  const dossier = tables.dossiers.get(dossierId);
  return dossier?.versionId === versionId && dossier.finishedAt !== null;
}

function dueReads(tables: MemoryTables): Pick<InstanceReads, 'listDueTimers' | 'listDueOutbox'> {
  return {
    listDueTimers: async (at, limit) =>
      rowsOf(
        tables.timers,
        ({ dueAt }) => dueAt <= at,
        ({ dueAt, setAt, timerId }) => [dueAt, setAt, timerId.length, timerId],
      ).slice(0, limit),
    listDueOutbox: async (at, limit) =>
      rowsOf(
        tables.outbox,
        ({ status, nextAttemptAt }) => status === 'pending' && nextAttemptAt <= at,
        ({ nextAttemptAt, outboxId }) => [nextAttemptAt, outboxId],
      ).slice(0, limit),
  };
}

function signalReads(
  tables: MemoryTables,
): Pick<InstanceReads, 'listThrownSignals' | 'listSignalWaits'> {
  return {
    listThrownSignals: async (limit) =>
      rowsOf(
        tables.signals,
        () => true,
        ({ thrownAt, signalId }) => [thrownAt, signalId],
      ).slice(0, limit),
    listSignalWaits: async (signal, after, limit) =>
      rowsOf(
        tables.waits,
        (wait) => waitedFor(signal, wait) && (after === null || wait.waitId > after),
        ({ waitId }) => [waitId],
      ).slice(0, limit),
  };
}

function waitedFor(signal: ThrownSignal, wait: EventWait): boolean {
  const { kind, eventName, dossierId, since } = wait;
  const isOfSignal = kind === 'signal' && eventName === signal.signalName;
  return isOfSignal && dossierId !== signal.dossierId && since <= signal.thrownAt;
}

function findSituation(tables: MemoryTables, dossierId: string): DossierSituation | null {
  const dossier = tables.dossiers.get(dossierId);
  if (dossier === undefined) return null;
  const isOfDossier = (row: { readonly dossierId: string }): boolean => row.dossierId === dossierId;
  const instances = rowsOf(tables.instances, isOfDossier, ({ instanceId }) => [instanceId]);
  return {
    dossier,
    instances,
    tasks: rowsOf(
      tables.tasks,
      (task) => isOfDossier(task) && isOpenTask(task),
      ({ openedAt, taskId }) => [openedAt, taskId.length, taskId],
    ),
    timers: instances.flatMap(({ instanceId }) =>
      rowsOf(
        tables.timers,
        (timer) => timer.instanceId === instanceId,
        ({ dueAt, setAt, timerId }) => [dueAt, setAt, timerId.length, timerId],
      ),
    ),
    waits: rowsOf(tables.waits, isOfDossier, ({ since, waitId }) => [since, waitId.length, waitId]),
    messages: rowsOf(tables.messages, isOfDossier, ({ sentAt, messageId }) => [sentAt, messageId]),
    outbox: rowsOf(
      tables.outbox,
      (call) => isOfDossier(call) && isOpenCall(call),
      ({ outboxId }) => [outboxId],
    ),
    ...findConcerned(tables, isOfDossier),
  };
}

type Concerned = Pick<DossierSituation, 'doneTasks' | 'watcherIds' | 'reminders' | 'webhookIds'>;

function findConcerned(
  tables: MemoryTables,
  isOfDossier: (row: { readonly dossierId: string }) => boolean,
): Concerned {
  return {
    doneTasks: rowsOf(
      tables.tasks,
      (task) => isOfDossier(task) && task.kind === 'user' && task.status === 'completed',
      ({ closedAt, taskId }) => [closedAt, taskId.length, taskId],
    ).map(({ instanceId, elementId, closedBy }) => ({ instanceId, elementId, closedBy })),
    watcherIds: rowsOf(tables.watches, isOfDossier, ({ personId }) => [personId]).map(
      ({ personId }) => personId,
    ),
    reminders: rowsOf(tables.reminders, isOfDossier, ({ kind }) => [kind]),
    webhookIds: rowsOf(
      tables.webhooks,
      ({ endedAt }) => endedAt === null,
      ({ webhookId }) => [webhookId],
    ).map(({ webhookId }) => webhookId),
  };
}
