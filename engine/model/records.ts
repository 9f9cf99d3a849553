import type { InstanceSnapshot } from './instance.ts';
import type {
  AgencyId,
  DossierId,
  InstanceId,
  PersonId,
  TaskId,
  VersionId,
  ElementId,
} from './ids.ts';
import type { Variables } from './json.ts';
import type { TimerDefinition } from './process.ts';
import type { Instant } from './time.ts';

/**
 * One process instance as kept.
 *
 * `snapshot` is a cache: replaying the history must give it. `historySeq` and `historyHash` are the
 * head of the instance's chain; `revision` moves by one with every command that changes it;
 * `lastAt` never goes back.
 */
export type InstanceRecord = {
  readonly instanceId: InstanceId;
  readonly dossierId: DossierId;
  readonly versionId: VersionId;
  /** The `bpmn:process` of the version's file that it runs. */
  readonly processId: ElementId;
  /** Agency role of the drawing -> the agency that plays it here. */
  readonly parties: { readonly [agencyRole: string]: AgencyId };
  readonly snapshot: InstanceSnapshot;
  /** SNAPSHOT_FORMAT of the program that wrote the snapshot. */
  readonly snapshotFormat: number;
  readonly revision: number;
  readonly lastAt: Instant;
  readonly historySeq: number;
  readonly historyHash: string;
};

/**
 * A task that waits for a person, a connector or a message ("receive").
 *
 * `taskId` is `<instanceId>.<historySeq>.<index>`, so that a replay finds the same ids. An open
 * task belongs to an active instance; a closed one never changes again.
 */
export type TaskRecord = {
  readonly taskId: TaskId;
  readonly instanceId: InstanceId;
  readonly dossierId: DossierId;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly name: string;
  readonly kind: 'user' | 'external' | 'receive';
  /** Index of the item or turn that it is for, from 0; null outside of any. */
  readonly item: number | null;
  /** Null when the drawing names no performer (external and receive tasks). */
  readonly agencyId: AgencyId | null;
  readonly post: string | null;
  readonly status: 'open' | 'claimed' | 'completed' | 'interrupted';
  readonly claimedBy: PersonId | null;
  readonly claimedAt: Instant | null;
  readonly openedAt: Instant;
  /** End of the step budget in working time; null without a budget. */
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedBy: PersonId | null;
};

/** Whether somebody still has to do it. */
export function isOpenTask({ status }: Pick<TaskRecord, 'status'>): boolean {
  return status === 'open' || status === 'claimed';
}

/**
 * A timer that waits. The row goes when it fires or is cancelled, in the same commit: so it fires
 * once.
 */
export type TimerRecord = {
  /** `<instanceId>.<historySeq>.<index>` of the step that set it. */
  readonly timerId: string;
  readonly instanceId: InstanceId;
  readonly elementId: ElementId;
  readonly scopeId: string;
  /** Occurrence of a cycle, from 1. */
  readonly occurrence: number;
  readonly timer: TimerDefinition;
  readonly setAt: Instant;
  readonly dueAt: Instant;
};

/** An element of an instance that waits for a message or a signal of that name. */
export type EventWait = {
  /** `<instanceId>.<historySeq>.<index>` of the step that began to wait. */
  readonly waitId: string;
  readonly instanceId: InstanceId;
  readonly dossierId: DossierId;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly kind: 'message' | 'signal';
  readonly eventName: string;
  /** Of messages; a signal has none. */
  readonly correlationValue: string | null;
  readonly since: Instant;
};

/**
 * A signal on its way to the other dossiers. It goes to whoever waited for it at `thrownAt`, and
 * its row goes when all of them have had it.
 */
export type ThrownSignal = {
  /** `<instanceId>.<historySeq>.<index>` of the step that threw it. */
  readonly signalId: string;
  readonly dossierId: DossierId;
  readonly signalName: string;
  readonly thrownAt: Instant;
};

/** A message that nobody waited for; kept until `expiresAt`, oldest first. */
export type PendingMessage = {
  readonly messageId: string;
  readonly dossierId: DossierId;
  readonly messageName: string;
  readonly correlationValue: string | null;
  /** Node or pool that the message flow points to; null: whoever waits. */
  readonly targetId: ElementId | null;
  readonly variables: Variables;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

/**
 * A call that leaves by a connector. Delivered at least once, always with the same id, so receivers
 * can drop repeats.
 */
export type OutboxRecord = {
  /** `<instanceId>.<historySeq>.<index>`. */
  readonly outboxId: string;
  readonly instanceId: InstanceId;
  readonly dossierId: DossierId;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly connector: string;
  readonly variables: Variables;
  readonly status: 'pending' | 'delivered' | 'failed' | 'cancelled';
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant;
  readonly lastError: string | null;
};

/** Whether an answer is still to come, if need be after a person lets it try again. */
export function isOpenCall({ status }: Pick<OutboxRecord, 'status'>): boolean {
  return status === 'pending' || status === 'failed';
}
