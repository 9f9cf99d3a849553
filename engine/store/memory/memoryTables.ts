import type { Agency } from '../../model/agency.ts';
import type { ComingSteps } from '../../model/comingStep.ts';
import type { CommandReceipt } from '../../model/command.ts';
import type { DraftComment } from '../../model/comment.ts';
import type { Dossier, DossierDocument } from '../../model/dossier.ts';
import type { HistoryEvent } from '../../model/history.ts';
import type { SavedFilter, Watch } from '../../model/inbox.ts';
import type { DraftSave, LifeStep } from '../../model/life.ts';
import type { Notice } from '../../model/notice.ts';
import type { NoticeRead, NoticesReadUntil, OfficerNotice } from '../../model/officerNotice.ts';
import type { Payment } from '../../model/payment.ts';
import type { PaymentQuery } from '../../model/paymentQuery.ts';
import type { Person, Session } from '../../model/person.ts';
import type { Draft, Procedure, ProcedureVersion } from '../../model/procedure.ts';
import type {
  EventWait,
  InstanceRecord,
  OutboxRecord,
  PendingMessage,
  TaskRecord,
  ThrownSignal,
  TimerRecord,
} from '../../model/records.ts';
import type { MobileSession } from '../../model/mobileSession.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { Feedback } from '../../model/feedback.ts';
import type { Maintenance } from '../../model/maintenance.ts';
import type { Submission, Upload } from '../../model/submission.ts';
import type { Substitution } from '../../model/substitution.ts';
import type { Instant } from '../../model/time.ts';
import type { Webhook } from '../../model/webhook.ts';

/** Everything the memory store holds, by id. */
export type MemoryTables = {
  readonly receipts: Map<string, CommandReceipt>;
  readonly dossiers: Map<string, Dossier>;
  readonly instances: Map<string, InstanceRecord>;
  /** By instance, by seq. */
  readonly history: Map<string, HistoryEvent[]>;
  /** All of them, as they were written. */
  readonly historyLines: HistoryEvent[];
  readonly tasks: Map<string, TaskRecord>;
  /** By task and agency. */
  readonly comingSteps: Map<string, ComingSteps>;
  readonly timers: Map<string, TimerRecord>;
  readonly waits: Map<string, EventWait>;
  readonly messages: Map<string, PendingMessage>;
  readonly signals: Map<string, ThrownSignal>;
  readonly outbox: Map<string, OutboxRecord>;
  readonly notices: Map<string, Notice>;
  readonly webhooks: Map<string, Webhook>;
  readonly officerNotices: Map<string, OfficerNotice>;
  /** By person and notice. */
  readonly noticeReads: Map<string, NoticeRead>;
  readonly noticesReadUntil: Map<string, NoticesReadUntil>;
  /** By dossier and kind. */
  readonly reminders: Map<string, Reminder>;
  readonly payments: Map<string, Payment>;
  readonly paymentQueries: Map<string, PaymentQuery>;
  readonly documents: Map<string, DossierDocument>;
  /** Ids of whole bytes, by SHA-256. */
  readonly fileBytes: Map<string, string>;
  /** When they began to come in. */
  readonly incomingBytes: Map<string, Instant>;
  /** By the id of their bytes, by seq. */
  readonly bytePieces: Map<string, Uint8Array[]>;
  readonly submissions: Map<string, Submission>;
  readonly uploads: Map<string, Upload>;
  readonly agencies: Map<string, Agency>;
  readonly people: Map<string, Person>;
  readonly sessions: Map<string, Session>;
  readonly procedures: Map<string, Procedure>;
  readonly drafts: Map<string, Draft>;
  readonly versions: Map<string, ProcedureVersion>;
  /** By procedure and seq. */
  readonly lifeSteps: Map<string, LifeStep>;
  readonly saves: Map<string, DraftSave>;
  readonly comments: Map<string, DraftComment>;
  readonly substitutions: Map<string, Substitution>;
  readonly maintenances: Map<string, Maintenance>;
  readonly feedback: Map<string, Feedback>;
  readonly queueNumbers: Map<string, QueueNumber>;
  readonly mobileSessions: Map<string, MobileSession>;
  /** By person and dossier. */
  readonly watches: Map<string, Watch>;
  readonly savedFilters: Map<string, SavedFilter>;
};

/** Tables without rows. */
export function emptyTables(): MemoryTables {
  return {
    receipts: new Map(),
    dossiers: new Map(),
    instances: new Map(),
    history: new Map(),
    historyLines: [],
    tasks: new Map(),
    comingSteps: new Map(),
    timers: new Map(),
    waits: new Map(),
    messages: new Map(),
    signals: new Map(),
    outbox: new Map(),
    notices: new Map(),
    webhooks: new Map(),
    officerNotices: new Map(),
    noticeReads: new Map(),
    noticesReadUntil: new Map(),
    reminders: new Map(),
    payments: new Map(),
    paymentQueries: new Map(),
    documents: new Map(),
    fileBytes: new Map(),
    incomingBytes: new Map(),
    bytePieces: new Map(),
    submissions: new Map(),
    uploads: new Map(),
    agencies: new Map(),
    people: new Map(),
    sessions: new Map(),
    procedures: new Map(),
    drafts: new Map(),
    versions: new Map(),
    lifeSteps: new Map(),
    saves: new Map(),
    comments: new Map(),
    substitutions: new Map(),
    maintenances: new Map(),
    feedback: new Map(),
    queueNumbers: new Map(),
    mobileSessions: new Map(),
    watches: new Map(),
    savedFilters: new Map(),
  };
}

/** The rows that pass, in the order given by the keys: smaller first, null last. */
export function rowsOf<Row>(
  table: ReadonlyMap<string, Row>,
  keep: (row: Row) => boolean,
  keysOf: (row: Row) => readonly (string | number | null)[],
): Row[] {
  return [...table.values()]
    .filter(keep)
    .toSorted((left, right) => compareKeys(keysOf(left), keysOf(right)));
}

/** All rows by one key. */
export function allOf<Row>(table: ReadonlyMap<string, Row>, keyOf: (row: Row) => string): Row[] {
  return rowsOf(
    table,
    () => true,
    (row) => [keyOf(row)],
  );
}

/** Compares two lists of keys, place by place; null is after everything. */
export function compareKeys(
  left: readonly (string | number | null)[],
  right: readonly (string | number | null)[],
): number {
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? null;
    if (key === other) continue;
    if (key === null) return 1;
    if (other === null) return -1;
    return key < other ? -1 : 1;
  }
  return 0;
}
