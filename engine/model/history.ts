import type { AgencyId, DossierId, ElementId, InstanceId, PersonId } from './ids.ts';
import type { Json } from './json.ts';
import type { EngineEvent } from './step.ts';
import type { Instant } from './time.ts';
import type { TraceEntry } from './trace.ts';

/** What happened, in the past tense. */
export type HistoryType =
  | 'instance-started'
  | 'answers-corrected'
  | 'task-claimed'
  | 'task-assigned'
  | 'task-released'
  | 'task-completed'
  | 'task-sent-back'
  | 'timer-fired'
  | 'message-received'
  | 'signal-received'
  | 'connector-answered'
  | 'connector-failed'
  | 'incident-retried'
  | 'instance-cancelled'
  | 'extension-requested'
  | 'extension-granted'
  | 'extension-refused'
  | 'paper-file-accepted'
  | 'payment-asked'
  | 'payment-recorded'
  | 'payment-confirmed'
  | 'payment-cancelled'
  | 'payment-to-refund'
  | 'payment-refunded'
  | 'fee-waived'
  | 'document-added'
  | 'result-reused'
  | 'document-signed'
  | 'note-added'
  | 'note-struck';

/**
 * One line of an instance's history; append-only, never changed.
 *
 * `seq` is dense from 1; `hash` is the SHA-256 of the canonical JSON of every other field,
 * `previousHash` included. `input` is what the engine was given (null when the snapshot did not
 * change): folding the inputs over the compiled process gives the stored snapshot, byte for byte.
 */
export type HistoryEvent = {
  readonly instanceId: InstanceId;
  readonly seq: number;
  readonly dossierId: DossierId;
  readonly at: Instant;
  readonly type: HistoryType;
  readonly elementId: ElementId | null;
  /** The task, timer, message or outbox row that caused it. */
  readonly causeId: string | null;
  readonly personId: PersonId | null;
  /** The agency for which the person acted. */
  readonly agencyId: AgencyId | null;
  readonly input: EngineEvent | null;
  readonly trace: readonly TraceEntry[];
  /** What a reader needs beside: reason of a return, title of a document, due moments set. */
  readonly facts: { readonly [name: string]: Json };
  readonly previousHash: string;
  readonly hash: string;
};
