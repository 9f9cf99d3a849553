import type { Agency } from '../model/agency.ts';
import type { Change } from '../model/change.ts';
import type { CommandReceipt } from '../model/command.ts';
import type { DraftComment } from '../model/comment.ts';
import type { Channel, Dossier, DossierDocument, IssuedResult } from '../model/dossier.ts';
import type { FileName } from '../model/fileBytes.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { AgencyId, DossierId, InstanceId, PersonId, TaskId, VersionId } from '../model/ids.ts';
import type { DraftSave, LifeStep, SaveNote } from '../model/life.ts';
import type { Payment } from '../model/payment.ts';
import type { PaymentQuery } from '../model/paymentQuery.ts';
import type { Notice, NoticeChannel } from '../model/notice.ts';
import type { Person, Session } from '../model/person.ts';
import type { Draft, Procedure, ProcedureVersion } from '../model/procedure.ts';
import type {
  EventWait,
  InstanceRecord,
  OutboxRecord,
  PendingMessage,
  TaskRecord,
  ThrownSignal,
  TimerRecord,
} from '../model/records.ts';
import type { Reminder } from '../model/reminder.ts';
import type { Substitution } from '../model/substitution.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { Webhook } from '../model/webhook.ts';
import type { InboxReads } from './inboxStore.ts';
import type { MobileReads } from './mobileStore.ts';
import type { OldReads } from './oldStore.ts';
import type { QueueReads } from './queueStore.ts';
import type { ServiceReads } from './serviceStore.ts';
import type { OfficerNoticeReads } from './officerNoticeStore.ts';
import type { SubmissionReads } from './submissionStore.ts';

/**
 * What became of a change.
 *
 * `duplicate`: its command was carried out before; the receipt has the answer. `conflict`:
 * something it was planned on has changed; load and plan again. In both cases nothing was written.
 */
export type CommitOutcome =
  | { readonly outcome: 'committed' }
  | { readonly outcome: 'duplicate'; readonly receipt: CommandReceipt }
  | { readonly outcome: 'conflict'; readonly on: string };

/** Who completed a user task of which element. */
export type DoneTask = Pick<TaskRecord, 'instanceId' | 'elementId' | 'closedBy'>;

/**
 * A dossier with all that a step on it may touch, read at one moment. Tasks and outbox rows are
 * those still open.
 */
export type DossierSituation = {
  readonly dossier: Dossier;
  readonly instances: readonly InstanceRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly timers: readonly TimerRecord[];
  readonly waits: readonly EventWait[];
  readonly messages: readonly PendingMessage[];
  readonly outbox: readonly OutboxRecord[];
  /** User tasks that were completed, by closing. */
  readonly doneTasks: readonly DoneTask[];
  /** Who watches it, by id. */
  readonly watcherIds: readonly PersonId[];
  readonly reminders: readonly Reminder[];
  /** Webhooks that are told what happens, by id. */
  readonly webhookIds: readonly string[];
};

/** What the list of dossiers is asked; newest first. */
export type DossierQuery = {
  /** Only dossiers of the applicant with exactly this number, where it is given. */
  readonly idNumber?: string | undefined;
  /** Only dossiers that came in this way, where it is given. */
  readonly channel?: Channel | undefined;
  /** Null: all; else only dossiers in which one of these agencies takes part. */
  readonly agencyIds: readonly AgencyId[] | null;
  readonly query: string | null;
  /** "overdue": open and promised before `now`. */
  readonly status: 'open' | 'ended' | 'overdue' | 'all';
  readonly now: Instant;
  readonly offset: number;
  readonly limit: number;
};

/** Which dossiers a register holds. */
export type ReceivedQuery = {
  readonly agencyId: AgencyId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly limit: number;
};

/** An instance or connector call that stands still until a person acts. */
export type StandingStill = {
  readonly dossier: Dossier;
  readonly instance: InstanceRecord;
  readonly failedCalls: readonly OutboxRecord[];
};

/** A call of another system that has no answer yet. */
export type UnansweredCall = { readonly dossier: Dossier; readonly call: OutboxRecord };

/** Figures for health and statistics. */
export type StoreFacts = {
  readonly kind: 'memory' | 'sqlite';
  /** SQLite: what PRAGMA synchronous answers in words. */
  readonly synchronous: string;
  readonly journalMode: string;
  readonly version: string;
};

/** Thrown when the world behind the store fails; the command may be tried again. */
export class StoreFault extends Error {
  override name = 'StoreFault';
}

/** Reads of instances and of what waits in them. */
export type InstanceReads = {
  readonly findSituation: (dossierId: DossierId) => Promise<DossierSituation | null>;
  readonly findTask: (taskId: TaskId) => Promise<TaskRecord | null>;
  readonly findTimer: (timerId: string) => Promise<TimerRecord | null>;
  readonly findOutbox: (outboxId: string) => Promise<OutboxRecord | null>;
  readonly findInstance: (instanceId: InstanceId) => Promise<InstanceRecord | null>;
  /** By instance id, after the given one; for verification and statistics. */
  readonly listInstances: (
    after: InstanceId | null,
    limit: number,
  ) => Promise<readonly InstanceRecord[]>;
  /** Whose snapshot is of an earlier format; by instance id, after the given one. */
  readonly listInstancesBefore: (
    format: number,
    after: InstanceId | null,
    limit: number,
  ) => Promise<readonly InstanceRecord[]>;
  /** By seq. */
  readonly listHistory: (instanceId: InstanceId) => Promise<readonly HistoryEvent[]>;
  /** Of all instances of the dossier, in the order in which they were written. */
  readonly listDossierHistory: (dossierId: DossierId) => Promise<readonly HistoryEvent[]>;
  /** Due at or before, by due moment, then creation. */
  readonly listDueTimers: (at: Instant, limit: number) => Promise<readonly TimerRecord[]>;
  /** Pending with the next attempt at or before, oldest first. */
  readonly listDueOutbox: (at: Instant, limit: number) => Promise<readonly OutboxRecord[]>;
  /** By moment, then id. */
  readonly listThrownSignals: (limit: number) => Promise<readonly ThrownSignal[]>;
  /** Who waited for it in other dossiers when it was thrown; by wait id, after the given one. */
  readonly listSignalWaits: (
    signal: ThrownSignal,
    after: string | null,
    limit: number,
  ) => Promise<readonly EventWait[]>;
  /** All of the dossier, closed ones too, by opening. */
  readonly listDossierTasks: (dossierId: DossierId) => Promise<readonly TaskRecord[]>;
  /** Those that were done in dossiers of the version that have ended, the latest first. */
  readonly listCompletedTasks: (
    versionId: VersionId,
    limit: number,
  ) => Promise<readonly TaskRecord[]>;
};

/** Reads of dossiers and their documents. */
export type DossierReads = {
  readonly findDossier: (dossierId: DossierId) => Promise<Dossier | null>;
  readonly findDossierByCode: (code: string) => Promise<Dossier | null>;
  readonly listDossiers: (
    query: DossierQuery,
  ) => Promise<{ readonly items: readonly Dossier[]; readonly total: number }>;
  /** The last running number of the day; 0 when there is none. */
  readonly lastDayNumber: (agencyId: AgencyId, on: LocalDate) => Promise<number>;
  /** What an agency received from one day to another, both counted, in the order of receipt. */
  readonly listReceived: (query: ReceivedQuery) => Promise<readonly Dossier[]>;
  readonly listDocuments: (dossierId: DossierId) => Promise<readonly DossierDocument[]>;
  readonly findDocument: (documentId: string) => Promise<DossierDocument | null>;
  /** Signed documents of granted dossiers of the applicant with that number, the latest first. */
  readonly listResults: (idNumber: string, limit: number) => Promise<readonly IssuedResult[]>;
};

/** Reads of the bytes of files. */
export type BytesReads = {
  /** Of the bytes of that hash, counted from 0; null behind the last one, and of no such bytes. */
  readonly findPiece: (sha256: string, seq: number) => Promise<Uint8Array | null>;
  /** Ids of what began to come in before and is not whole; by that moment, then id. */
  readonly listIncomingBytes: (before: Instant, limit: number) => Promise<readonly string[]>;
  /** Hashes behind that one, of files that are named and of bytes that are whole; ascending. */
  readonly listFileHashes: (after: string, limit: number) => Promise<readonly string[]>;
  /** Who names the file of that hash; by code, then name, then size. */
  readonly listFileNames: (sha256: string) => Promise<readonly FileName[]>;
  /** Ids of bytes that are neither whole nor coming in; ascending. */
  readonly listStrayBytes: (limit: number) => Promise<readonly string[]>;
};

/** Reads of agencies, people, sessions and procedures. */
export type AdministrationReads = {
  readonly listAgencies: () => Promise<readonly Agency[]>;
  readonly findAgency: (agencyId: AgencyId) => Promise<Agency | null>;
  readonly listPeople: () => Promise<readonly Person[]>;
  readonly findPerson: (personId: PersonId) => Promise<Person | null>;
  readonly findPersonByUsername: (username: string) => Promise<Person | null>;
  readonly findSession: (tokenHash: string) => Promise<Session | null>;
  /** All of one person, also those that are over; oldest first. */
  readonly listSessions: (personId: PersonId) => Promise<readonly Session[]>;
  /** Those whose last day is that day or later, ended ones too; by first day, then id. */
  readonly listSubstitutions: (since: LocalDate) => Promise<readonly Substitution[]>;

  readonly listProcedures: () => Promise<readonly Procedure[]>;
  readonly findProcedure: (procedureId: string) => Promise<Procedure | null>;
  readonly findDraft: (procedureId: string) => Promise<Draft | null>;
  /** By number. */
  readonly listVersions: (procedureId: string) => Promise<readonly ProcedureVersion[]>;
  readonly findVersion: (versionId: VersionId) => Promise<ProcedureVersion | null>;
};

/** Reads of the life of a procedure: steps, kept saves, comments. */
export type LifeReads = {
  /** By seq. */
  readonly listLifeSteps: (procedureId: string) => Promise<readonly LifeStep[]>;
  /** Newest first. */
  readonly listSaves: (procedureId: string) => Promise<readonly SaveNote[]>;
  readonly findSave: (saveId: string) => Promise<DraftSave | null>;
  /** By creation, then id. */
  readonly listComments: (procedureId: string) => Promise<readonly DraftComment[]>;
};

/** Notices that are not with their receivers, or payments that nobody has told of. */
export type NoticeCounts = { readonly pendingCount: number; readonly failedCount: number };

/** Reads of notices to applicants. */
export type NoticeReads = {
  readonly findNotice: (noticeId: string) => Promise<Notice | null>;
  /** Pending with the next attempt at or before; by that moment, then revision, then id. */
  readonly listDueNotices: (
    channel: NoticeChannel,
    at: Instant,
    limit: number,
  ) => Promise<readonly Notice[]>;
  readonly countNotices: (channel: NoticeChannel) => Promise<NoticeCounts>;
  /** Also those that have ended; by creation, then id. */
  readonly listWebhooks: () => Promise<readonly Webhook[]>;
  readonly findWebhook: (webhookId: string) => Promise<Webhook | null>;
  /** The last ones of a webhook, newest first. */
  readonly listDeliveries: (webhookId: string, limit: number) => Promise<readonly Notice[]>;
};

/** Which page of payments that nobody has told of. */
export type AwaitedPaymentsQuery = {
  readonly agencyIds: readonly AgencyId[];
  readonly offset: number;
  readonly limit: number;
};

/** Reads of what was asked for and paid, and of what the gateway is asked about it. */
export type PaymentReads = {
  readonly findPayment: (paymentId: string) => Promise<Payment | null>;
  /** All of the dossier, by the moment they were asked for, then id. */
  readonly listPayments: (dossierId: DossierId) => Promise<readonly Payment[]>;
  readonly findPaymentQuery: (paymentId: string) => Promise<PaymentQuery | null>;
  /** Pending with the next attempt at or before; by that moment, then id. */
  readonly listDuePaymentQueries: (at: Instant, limit: number) => Promise<readonly PaymentQuery[]>;
  readonly countPaymentQueries: () => Promise<NoticeCounts>;
  /**
   * Ids of what was begun online and the gateway has not told of, of dossiers that these agencies
   * received: first what it is asked no more, then the oldest, then by id.
   */
  readonly listAwaitedPayments: (
    query: AwaitedPaymentsQuery,
  ) => Promise<{ readonly paymentIds: readonly string[]; readonly total: number }>;
};

/**
 * The only durable interface. `find…` may answer null.
 *
 * Every read sees all changes committed before it began. No callback crosses the port and every
 * answer is a promise, so that a database behind a network can be an adapter. Lists are ordered as
 * said and limited.
 */
export type Store = InstanceReads &
  DossierReads &
  BytesReads &
  AdministrationReads &
  LifeReads &
  InboxReads &
  NoticeReads &
  ServiceReads &
  QueueReads &
  MobileReads &
  OfficerNoticeReads &
  OldReads &
  PaymentReads &
  SubmissionReads & {
    /** Durable when it resolves to `committed`. */
    readonly commit: (change: Change) => Promise<CommitOutcome>;
    /** One transaction for many: each change still stands or falls alone, in the order given. */
    readonly commitGroup: (changes: readonly Change[]) => Promise<readonly CommitOutcome[]>;
    readonly findReceipt: (commandId: string) => Promise<CommandReceipt | null>;
    readonly close: () => Promise<void>;
    readonly facts: () => Promise<StoreFacts>;
    readonly listStandingStill: (limit: number) => Promise<readonly StandingStill[]>;
    /** Calls still tried that were asked for at or before a moment; oldest first, then by id. */
    readonly listUnanswered: (before: Instant, limit: number) => Promise<readonly UnansweredCall[]>;
  };
