import type {
  Applicant,
  Channel,
  DocumentSignature,
  ReceivedPaper,
  Representative,
} from './dossier.ts';
import type {
  AgencyId,
  CommandId,
  DossierId,
  InstanceId,
  PersonId,
  SubmissionId,
  TaskId,
  ElementId,
} from './ids.ts';
import type { WholeBytes } from './fileBytes.ts';
import type { SavedFilter, Watch } from './inbox.ts';
import type { NoticeRead } from './officerNotice.ts';
import type { Agency } from './agency.ts';
import type { Person } from './person.ts';
import type { Webhook } from './webhook.ts';
import type { Json, Variables } from './json.ts';
import type { Decision, DraftAct, ForceAct } from './life.ts';
import type { ProcedureContent } from './procedure.ts';
import type { LegalBasis } from './process.ts';
import type { Maintenance } from './maintenance.ts';
import type { MobileSession, MobileSessionAct } from './mobileSession.ts';
import type { AnswerChange, AnswersAsked, Submission } from './submission.ts';
import type { QueueAct } from './queueNumber.ts';
import type { Substitution } from './substitution.ts';
import type { Instant, LocalDate } from './time.ts';

/** Who acts, and for which agency. Whether they may is decided by the policy of the API before. */
export type Actor = { readonly personId: PersonId | null; readonly agencyId: AgencyId | null };

/** Nobody: a timer fires, a connector answers. */
export const SYSTEM: Actor = { personId: null, agencyId: null };

/**
 * What every command of a person carries. The same `commandId` gives the same answer and one
 * effect.
 */
export type CommandBase = { readonly commandId: CommandId; readonly actor: Actor };

/**
 * A dossier comes in. `competentAgencyId` null: the authority that engine/model/defaultAuthority
 * finds.
 */
export type ReceiveDossier = CommandBase & {
  readonly procedureId: string;
  readonly receivingAgencyId: AgencyId;
  readonly competentAgencyId: AgencyId | null;
  readonly applicant: Applicant;
  /** Left out: nobody hands it in for the applicant. */
  readonly representative?: Representative | null | undefined;
  readonly content: string;
  readonly papers: readonly ReceivedPaper[];
  readonly setCount: number;
  readonly channel: Exclude<Channel, 'mobile'>;
  /** Where it is received instead of the counter; then that is its channel. */
  readonly mobileSessionId?: string | null | undefined;
  readonly returnChannel: Channel;
  readonly variables: Variables;
};

/** Keeps a file of an applicant, whose bytes came in, until a submission takes it. */
export type AddUpload = CommandBase & WholeBytes & Pick<AddDocument, 'fileName' | 'mediaType'>;

/** An applicant hands in a dossier online. */
export type SubmitOnline = CommandBase &
  Pick<
    Submission,
    | 'procedureId'
    | 'receivingAgencyId'
    | 'applicant'
    | 'representative'
    | 'content'
    | 'papers'
    | 'returnChannel'
    | 'variables'
  >;

/** An applicant sends what was asked for; papers named here take the place of those before. */
export type SupplementSubmission = CommandBase &
  Pick<Submission, 'papers'> & {
    readonly submissionId: SubmissionId;
    readonly text: string;
    /** Answers that are corrected, as engine/form/correctAnswers let them through. */
    readonly changes: readonly AnswerChange[];
  };

/**
 * Asks for papers and for answers to be corrected, refuses or takes back a submission; `text` says
 * what or why.
 */
export type DecideSubmission = CommandBase & {
  readonly submissionId: SubmissionId;
  readonly act: 'ask-supplement' | 'refuse' | 'withdraw';
  readonly text: string;
  /** Of `ask-supplement`; none asks for papers and words only. */
  readonly answersAsked: AnswersAsked;
};

/** Receives a submission as a dossier. Papers are those that the officer found in order. */
export type AcceptSubmission = CommandBase & {
  readonly submissionId: SubmissionId;
  readonly competentAgencyId: AgencyId | null;
  readonly papers: readonly Pick<ReceivedPaper, 'paperKey' | 'verifiedAgainstOriginal'>[];
};

/** Takes an open task for oneself. */
export type ClaimTask = CommandBase & { readonly taskId: TaskId };

/** Gives a task to a person who holds its post. */
export type AssignTask = CommandBase & { readonly taskId: TaskId; readonly assigneeId: PersonId };

/** Gives a claimed task back to the unit. */
export type ReleaseTask = CommandBase & { readonly taskId: TaskId };

/** Finishes a task that the actor has claimed (or that is open: it is claimed by completing). */
export type CompleteTask = CommandBase & { readonly taskId: TaskId; readonly variables: Variables };

/** Finishes a task along a drawn return flow; see engine/run/sendBackTargets. */
export type SendBackTask = CommandBase & {
  readonly taskId: TaskId;
  readonly toElementId: ElementId;
  readonly reason: string;
};

/** A message from outside for one dossier, e.g. a supplement handed in. */
export type DeliverMessage = CommandBase & {
  readonly dossierId: DossierId;
  readonly messageName: string;
  readonly correlationValue: string | null;
  readonly variables: Variables;
};

/** Lets an element that stands still try again, after mending the variables. */
export type RetryIncident = CommandBase & {
  readonly instanceId: InstanceId;
  readonly elementId: ElementId;
  readonly scopeId: string;
  readonly variables: Variables;
};

/** Ends a dossier before its time. */
export type CancelDossier = CommandBase & {
  readonly dossierId: DossierId;
  readonly outcome: 'withdrawn' | 'stopped';
  readonly reason: string;
};

/** Apologises and asks for a new promise, until the end of that day. */
export type RequestExtension = CommandBase & {
  readonly dossierId: DossierId;
  readonly reason: string;
  readonly until: LocalDate;
};

/** Grants or refuses an extension that was asked for. */
export type DecideExtension = CommandBase & {
  readonly dossierId: DossierId;
  readonly extensionId: string;
  readonly isGranted: boolean;
  readonly note: string;
};

/** Announces a time in which the program is not there. */
export type AnnounceMaintenance = CommandBase & Pick<Maintenance, 'from' | 'to' | 'reason'>;

/** Says that a maintenance will not be. */
export type WithdrawMaintenance = CommandBase & { readonly maintenanceId: string };

/** Complains about a dossier or proposes something, as its applicant. */
export type GiveFeedback = CommandBase & { readonly dossierId: DossierId; readonly text: string };

/** Answers an applicant. */
export type AnswerFeedback = CommandBase & {
  readonly feedbackId: string;
  readonly answer: string;
};

/** Takes a number at a one-stop unit. */
export type TakeNumber = CommandBase & { readonly agencyId: AgencyId };

/** Calls who has waited longest to a desk. */
export type CallNext = CommandBase & { readonly agencyId: AgencyId; readonly desk: string };

/** Does something with one number of today; `desk` is where a call calls to. */
export type MoveNumber = CallNext & { readonly number: number; readonly act: QueueAct };

/** Plans that officers receive away from their counter. */
export type PlanMobileSession = CommandBase &
  Pick<
    MobileSession,
    'agencyId' | 'place' | 'hamlet' | 'on' | 'from' | 'to' | 'officerIds' | 'procedureIds'
  >;

/** Opens, closes or cancels a mobile session; `reason` is of cancelling. */
export type MoveMobileSession = CommandBase & {
  readonly mobileSessionId: string;
  readonly act: MobileSessionAct;
  readonly reason: string;
};

/** Says that the papers of a dossier have come. */
export type AcceptPaperFile = CommandBase & { readonly dossierId: DossierId };

/** Money taken at the counter. `feeKeys` null: all that is due now. */
export type RecordPayment = CommandBase & {
  readonly dossierId: DossierId;
  readonly feeKeys: readonly string[] | null;
  readonly receiptNumber: string | null;
  /** What the form of the step that waits for the payment was filled with. */
  readonly variables: Variables;
};

/** Exempts the applicant from what is still due of one fee. */
export type WaiveFee = CommandBase & {
  readonly dossierId: DossierId;
  readonly feeKey: string;
  readonly reason: string;
};

/** Notes that money which came too late or twice was given back. */
export type RefundPayment = CommandBase & {
  readonly dossierId: DossierId;
  readonly paymentId: string;
  readonly receiptNumber: string;
};

/** Lets somebody hold the post of an absent colleague, both days included. */
export type AddSubstitution = CommandBase &
  Pick<Substitution, 'absentId' | 'substituteId' | 'agencyId' | 'post' | 'from' | 'to' | 'reason'>;

/** Ends a substitution now. */
export type EndSubstitution = CommandBase & { readonly substitutionId: string };

/** Marks a dossier as watched by a person, or takes the mark away. */
export type WatchDossier = CommandBase & Omit<Watch, 'since'> & { readonly isWatched: boolean };

/** Notes that a person has read a notice; with `isAllBefore` that and everything older. */
export type ReadNotice = CommandBase & NoticeRead & { readonly isAllBefore: boolean };

/** Lets a system listen to what happens to dossiers. */
export type AddWebhook = CommandBase & Pick<Webhook, 'url' | 'secret'>;
/** Ends a webhook; what still waits for it is not sent. */
export type EndWebhook = CommandBase & { readonly webhookId: string };

/** Gives somebody an account. */
export type AddPerson = CommandBase &
  Pick<Person, 'username' | 'name' | 'passwordHash' | 'roles' | 'placements'>;

/** Changes what is named of an account; the user name stays for ever. */
export type ChangePerson = CommandBase & {
  readonly personId: PersonId;
  readonly change: Partial<
    Pick<Person, 'name' | 'passwordHash' | 'roles' | 'placements' | 'status'>
  >;
};

/** Enters an agency (`agencyId` null), or changes one; its kind stays for ever. */
export type PutAgency = CommandBase & {
  readonly agencyId: AgencyId | null;
  readonly agency: Omit<Agency, 'agencyId'>;
};

/** Keeps a filter of the inbox under a name. */
export type SaveFilter = CommandBase & {
  readonly ownerId: PersonId;
  readonly filter: Omit<SavedFilter, 'filterId' | 'ownerId' | 'createdAt'>;
};

/** Deletes a filter of the actor. */
export type RemoveFilter = CommandBase & { readonly filterId: string };

/** Writes a note for the officers of a dossier. */
export type AddNote = CommandBase & { readonly dossierId: DossierId; readonly text: string };

/** Strikes out a note of the actor. */
export type StrikeNote = CommandBase & {
  readonly dossierId: DossierId;
  readonly noteId: string;
  readonly reason: string;
};

/** Adds an uploaded document whose bytes came in. `taskId` null: to the dossier as a whole. */
export type AddDocument = CommandBase &
  WholeBytes & {
    readonly dossierId: DossierId;
    readonly taskId: TaskId | null;
    readonly title: string;
    readonly fileName: string;
    readonly mediaType: string;
  };

/** Puts the signed bytes of a document, which came in, in the place of the unsigned ones. */
export type SignDocument = CommandBase &
  WholeBytes & {
    readonly dossierId: DossierId;
    readonly documentId: string;
    readonly signature: Omit<DocumentSignature, 'personId' | 'agencyId' | 'unsignedSha256'>;
  };

/** Creates a procedure with an empty draft. */
export type CreateProcedure = CommandBase & {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly content: ProcedureContent;
};

/** Saves the draft that was read at `revision` (0: there was none). */
export type SaveDraft = CommandBase & {
  readonly procedureId: string;
  readonly revision: number;
  readonly content: ProcedureContent;
  /** Nobody pressed a button; left out: somebody did. */
  readonly isAutomatic?: boolean;
};

/** Makes an earlier save the draft again, over the draft that has this revision. */
export type RestoreSave = CommandBase & {
  readonly procedureId: string;
  readonly saveId: string;
  readonly revision: number;
};

/** Takes the draft that has this revision one step through its review. */
export type MoveDraft = CommandBase & {
  readonly procedureId: string;
  readonly revision: number;
  readonly act: Exclude<DraftAct, 'publish'>;
  readonly reason: string;
  /** Of approving. */
  readonly decision: Decision | null;
};

/** Suspends, resumes or abolishes what is in force. */
export type ChangeForce = CommandBase & {
  readonly procedureId: string;
  readonly act: ForceAct;
  readonly reason: string;
  /** Of abolishing. */
  readonly legalBasis: LegalBasis | null;
  readonly on: LocalDate | null;
};

/** Publishes the approved draft that has this revision. */
export type PublishVersion = CommandBase & {
  readonly procedureId: string;
  readonly revision: number;
  readonly effectiveOn: LocalDate;
  readonly legalBasis: LegalBasis | null;
  readonly note: string;
};

/** The answer of a command that was carried out, kept for repeats of the same id. */
export type CommandReceipt = {
  readonly commandId: CommandId;
  /** Name of the command; the same id for another command or person is refused. */
  readonly command: string;
  readonly personId: PersonId | null;
  readonly answer: Json;
  readonly at: Instant;
};
