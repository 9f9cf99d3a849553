import { assert } from '../model/assert.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { InstanceId } from '../model/ids.ts';
import { SNAPSHOT_FORMAT, type InstanceSnapshot } from '../model/instance.ts';
import type {
  InstanceRecord,
  OutboxRecord,
  PendingMessage,
  ThrownSignal,
} from '../model/records.ts';
import type { DossierSituation } from '../store/store.ts';
import { FIRST_PREVIOUS_HASH } from './historyEvent.ts';
import type { LoadedProcess, LoadedVersion } from './machineCache.ts';
import { NOTHING_WAITS, type Waiting } from './waiting.ts';

/** One instance while a command is planned. */
export type InstanceDraft = {
  readonly process: LoadedProcess;
  /** Revision of the stored row; null for a new instance. */
  readonly storedRevision: number | null;
  readonly record: Omit<InstanceRecord, 'snapshot'> & {
    readonly snapshot: InstanceSnapshot | null;
  };
  readonly before: Waiting;
  readonly waiting: Waiting;
  readonly isChanged: boolean;
};

/** The dossier's instances while a command is planned. */
export type DossierDraft = {
  readonly instances: Map<InstanceId, InstanceDraft>;
  readonly history: HistoryEvent[];
  readonly messages: PendingMessage[];
  readonly newMessages: PendingMessage[];
  readonly removedMessageIds: string[];
  readonly signals: ThrownSignal[];
};

/** The situation as a draft. */
export function openDraft(situation: DossierSituation, version: LoadedVersion): DossierDraft {
  const instances = new Map<InstanceId, InstanceDraft>();
  for (const record of situation.instances) {
    const process = version.processes.get(record.processId);
    assert(process !== undefined, `Expected the version to have process ${record.processId}.`);
    const before = waitingOf(situation, record.instanceId);
    instances.set(record.instanceId, {
      process,
      storedRevision: record.revision,
      record,
      before,
      waiting: before,
      isChanged: false,
    });
  }
  return {
    instances,
    history: [],
    messages: [...situation.messages],
    newMessages: [],
    removedMessageIds: [],
    signals: [],
  };
}

function waitingOf(situation: DossierSituation, instanceId: InstanceId): Waiting {
  const own = <Row extends { readonly instanceId: InstanceId }>(
    rows: readonly Row[],
    idOf: (row: Row) => string,
  ): Map<string, Row> =>
    new Map(rows.filter((row) => row.instanceId === instanceId).map((row) => [idOf(row), row]));
  return {
    tasks: own(situation.tasks, ({ taskId }) => taskId),
    timers: own(situation.timers, ({ timerId }) => timerId),
    waits: own(situation.waits, ({ waitId }) => waitId),
    calls: own(situation.outbox, ({ outboxId }) => outboxId),
  };
}

/** Adds an instance that has not begun; its first occurrence must be planned next. */
export function addInstance(
  draft: DossierDraft,
  process: LoadedProcess,
  record: Pick<InstanceRecord, 'instanceId' | 'dossierId' | 'versionId' | 'parties'>,
): void {
  draft.instances.set(record.instanceId, {
    process,
    storedRevision: null,
    record: {
      ...record,
      processId: process.model.id,
      snapshot: null,
      snapshotFormat: SNAPSHOT_FORMAT,
      revision: 0,
      lastAt: 0,
      historySeq: 0,
      historyHash: FIRST_PREVIOUS_HASH,
    },
    before: NOTHING_WAITS,
    waiting: NOTHING_WAITS,
    isChanged: true,
  });
}

/** Replaces a connector call of one of the instances. */
export function putCall(draft: DossierDraft, call: OutboxRecord): void {
  const instance = draft.instances.get(call.instanceId);
  assert(instance !== undefined, `Expected instance ${call.instanceId} to be loaded.`);
  const calls = new Map(instance.waiting.calls).set(call.outboxId, call);
  draft.instances.set(call.instanceId, { ...instance, waiting: { ...instance.waiting, calls } });
}
