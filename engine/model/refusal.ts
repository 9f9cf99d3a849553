import type { AgencyId, DossierId, ElementId, PersonId, SubmissionId, TaskId } from './ids.ts';
import type { DraftStage, ForceStage, LifeAct } from './life.ts';
import type { MobileSessionStatus } from './mobileSession.ts';
import type { Problem } from './problem.ts';
import type { QueueStatus } from './queueNumber.ts';
import type { SubmissionAct, SubmissionStatus } from './submission.ts';
import type { Instant, LocalDate } from './time.ts';

/** Every reason to say no to a command. Texts by code are the API's. */
export type Refusal =
  /** No task has this id. */
  | { readonly code: 'TASK_NOT_FOUND'; readonly taskId: TaskId }
  /** Another person has it; they must give it back first. */
  | {
      readonly code: 'TASK_ALREADY_CLAIMED';
      readonly taskId: TaskId;
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** It was completed before; look at the dossier again. */
  | {
      readonly code: 'TASK_ALREADY_COMPLETED';
      readonly taskId: TaskId;
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** An interrupting event or the end of the dossier closed it. */
  | { readonly code: 'TASK_INTERRUPTED'; readonly taskId: TaskId; readonly at: Instant }
  /** Only the person who claimed a task can give it back. */
  | { readonly code: 'NOT_CLAIMED_BY_YOU'; readonly taskId: TaskId }
  /** The element is not among the drawn ways back from this task. */
  | {
      readonly code: 'SEND_BACK_NOT_DRAWN';
      readonly taskId: TaskId;
      readonly toElementId: ElementId;
      readonly offered: readonly ElementId[];
    }
  /** The instance changed too often meanwhile; the same command may be sent again. */
  | { readonly code: 'INSTANCE_BUSY'; readonly attempts: number }
  /** The instance has ended; nothing can happen to it. */
  | { readonly code: 'INSTANCE_ENDED' }
  /** Of an earlier release, and its history does not give what is stored; see verify. */
  | { readonly code: 'INSTANCE_NOT_REBUILT'; readonly instanceId: string }
  /** The element does not wait for this. */
  | { readonly code: 'EVENT_NOT_EXPECTED'; readonly elementId: ElementId }
  /** The drawing lets a dossier go over the flow of that id only so often. */
  | { readonly code: 'TURNS_EXHAUSTED'; readonly elementId: ElementId; readonly maxTurns: number }
  /** No dossier has this id. */
  | { readonly code: 'DOSSIER_NOT_FOUND'; readonly dossierId: DossierId }
  /** No webhook has this id. */
  | { readonly code: 'WEBHOOK_NOT_FOUND'; readonly webhookId: string }
  /** No notice has this id. */
  | { readonly code: 'NOTICE_NOT_FOUND'; readonly noticeId: string }
  /** No document of the dossier has this id. */
  | { readonly code: 'DOCUMENT_NOT_FOUND'; readonly documentId: string }
  /** It is signed; a signed document is never replaced. */
  | {
      readonly code: 'DOCUMENT_SIGNED';
      readonly documentId: string;
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** No result of a granted dossier of this applicant is there under that id and code. */
  | {
      readonly code: 'RESULT_NOT_REUSABLE';
      readonly documentId: string;
      readonly dossierCode: string;
    }
  /** A decision on the result is signed; the dossier can be withdrawn or stopped no more. */
  | { readonly code: 'DECISION_SIGNED'; readonly dossierId: DossierId }
  /** Nothing of what was named is due: it is paid, waived, not known, or the dossier is over. */
  | { readonly code: 'NOTHING_DUE'; readonly dossierId: DossierId }
  /** The amount is not what is due, or it is of another currency; nothing was recorded. */
  | {
      readonly code: 'PAYMENT_AMOUNT_DIFFERS';
      readonly dueDong: number;
      readonly givenDong: number;
    }
  /** No payment has this id. */
  | { readonly code: 'PAYMENT_NOT_FOUND'; readonly paymentId: string }
  /** Only money that came too late or twice is given back, once. */
  | { readonly code: 'PAYMENT_NOT_TO_REFUND'; readonly paymentId: string }
  /** Nothing is promised now: there is no term, the clock stands still, or the result is there. */
  | { readonly code: 'NOTHING_PROMISED'; readonly dossierId: DossierId }
  /** The procedure lets the promise be moved only so often. */
  | { readonly code: 'EXTENSION_USED'; readonly maxExtensions: number }
  /** One waits for the head of the one-stop unit already. */
  | { readonly code: 'EXTENSION_PENDING'; readonly extensionId: string }
  /** Less working time is left until the promise, `at`, than the procedure wants. */
  | { readonly code: 'EXTENSION_TOO_LATE'; readonly at: Instant; readonly noticeHours: number }
  /** A maintenance begins at the earliest at `at`: it is announced `days` working days before. */
  | { readonly code: 'MAINTENANCE_TOO_SOON'; readonly at: Instant; readonly days: number }
  /** It would end before it begins. */
  | { readonly code: 'MAINTENANCE_WINDOW' }
  /** No maintenance to come has this id. */
  | { readonly code: 'MAINTENANCE_NOT_FOUND'; readonly maintenanceId: string }
  /** The applicant has written already, and the answer is to come by `at`. */
  | { readonly code: 'FEEDBACK_PENDING'; readonly at: Instant }
  /** No feedback has this id. */
  | { readonly code: 'FEEDBACK_NOT_FOUND'; readonly feedbackId: string }
  /** Somebody has answered already. */
  | {
      readonly code: 'FEEDBACK_ANSWERED';
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** The one-stop unit does not open again on that day. */
  | { readonly code: 'QUEUE_CLOSED'; readonly on: LocalDate }
  /** Nobody waits with a number. */
  | { readonly code: 'QUEUE_EMPTY' }
  /** No such number was taken at that unit today. */
  | { readonly code: 'QUEUE_NUMBER_NOT_FOUND'; readonly number: number }
  /** The number does not stand where this begins; look again. */
  | {
      readonly code: 'QUEUE_NUMBER_MOVED';
      readonly number: number;
      readonly status: QueueStatus;
    }
  /** No session of this unit has this id. */
  | { readonly code: 'MOBILE_SESSION_NOT_FOUND'; readonly mobileSessionId: string }
  /** The session does not stand where this begins; look again. */
  | { readonly code: 'MOBILE_SESSION_MOVED'; readonly status: MobileSessionStatus }
  /** A session is opened on its day at the earliest. */
  | { readonly code: 'MOBILE_SESSION_EARLY'; readonly on: LocalDate }
  /** It ends before it begins, or its day is over. */
  | {
      readonly code: 'MOBILE_SESSION_TIMES';
      readonly on: LocalDate;
      readonly from: string;
      readonly to: string;
    }
  /** Nothing is received at a session that is not open; one that was closed can be opened again. */
  | { readonly code: 'MOBILE_SESSION_NOT_OPEN'; readonly status: MobileSessionStatus }
  /** The officer is not among those of the session. */
  | { readonly code: 'MOBILE_OFFICER_NOT_PART' }
  /** The procedure is not among those that are received there. */
  | { readonly code: 'MOBILE_PROCEDURE_NOT_PART'; readonly procedureId: string }
  /** Nothing on paper is on its way. */
  | { readonly code: 'NO_PAPER_FILE'; readonly dossierId: DossierId }
  /** Somebody has said so already. */
  | {
      readonly code: 'PAPER_FILE_ACCEPTED';
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** A supplement could be asked for until `at`; the dossier is now decided on as it is. */
  | { readonly code: 'SUPPLEMENT_TOO_LATE'; readonly at: Instant }
  /** The new day is no working day after the promise. */
  | { readonly code: 'EXTENSION_DAY_INVALID'; readonly until: LocalDate }
  /** No extension of this dossier has this id. */
  | { readonly code: 'EXTENSION_NOT_FOUND'; readonly extensionId: string }
  /** It was decided before. */
  | {
      readonly code: 'EXTENSION_DECIDED';
      readonly extensionId: string;
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** The promise has passed or changed since; refuse it. What is late stays late. */
  | { readonly code: 'EXTENSION_OUTDATED'; readonly extensionId: string }
  /** Who asked for an extension does not grant it. */
  | { readonly code: 'OWN_EXTENSION'; readonly extensionId: string }
  /** No note of the dossier has this id. */
  | { readonly code: 'NOTE_NOT_FOUND'; readonly noteId: string }
  /** It was struck out before. */
  | { readonly code: 'NOTE_STRUCK'; readonly noteId: string; readonly at: Instant }
  /** Only its author strikes out a note; write another one. */
  | { readonly code: 'NOT_YOUR_NOTE'; readonly noteId: string }
  /** Who appraised a dossier does not approve it; somebody else has to. */
  | { readonly code: 'SAME_PERSON'; readonly taskId: TaskId; readonly stepName: string }
  /** The person holds no such post today, also not for somebody else; choose another. */
  | { readonly code: 'ASSIGNEE_LACKS_POST'; readonly assigneeName: string }
  /** The person did the other of two steps that different people have to do; choose another. */
  | {
      readonly code: 'ASSIGNEE_SAME_PERSON';
      readonly assigneeName: string;
      readonly stepName: string;
    }
  /** The person keeps as many filters as may be; delete one first. */
  | { readonly code: 'FILTERS_FULL'; readonly max: number }
  /** No filter of the person has this id. */
  | { readonly code: 'FILTER_NOT_FOUND'; readonly filterId: string }
  /** No person has this id, or the account is blocked. */
  | { readonly code: 'PERSON_NOT_FOUND'; readonly personId: PersonId }
  /** The person has no such post in that agency, or it is one that nobody stands in for. */
  | {
      readonly code: 'POST_NOT_HELD';
      readonly personId: PersonId;
      readonly agencyId: AgencyId;
      readonly post: string;
    }
  /** Nobody stands in for themselves. */
  | { readonly code: 'SUBSTITUTE_SAME'; readonly personId: PersonId }
  /** It ends before it begins, is over already, or is longer than `maxDays`. */
  | {
      readonly code: 'SUBSTITUTION_DATES';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly maxDays: number;
    }
  /** Somebody stands in for this post on one of the days already; end that one first. */
  | { readonly code: 'SUBSTITUTION_OVERLAPS'; readonly substitutionId: string }
  /** No substitution in effect or to come has this id. */
  | { readonly code: 'SUBSTITUTION_NOT_FOUND'; readonly substitutionId: string }
  /** No procedure has this id. */
  | { readonly code: 'PROCEDURE_NOT_FOUND'; readonly procedureId: string }
  /** Only other procedures call it; no dossier is received for it. */
  | { readonly code: 'PROCEDURE_IS_PART'; readonly procedureId: string }
  /** Another procedure has this code. */
  | {
      readonly code: 'PROCEDURE_EXISTS';
      readonly procedureId: string;
      readonly procedureCode: string;
    }
  /** No version is in force on that day; publish one, or wait for its day. */
  | { readonly code: 'NO_VERSION_IN_FORCE'; readonly procedureId: string; readonly on: LocalDate }
  /** No form of the version in force asks the applicant anything; it is received at the counter. */
  | { readonly code: 'NOT_OFFERED_ONLINE'; readonly procedureId: string }
  /** The procedure asks for no paper of this key. */
  | { readonly code: 'PAPER_UNKNOWN'; readonly paperKey: string }
  /** No database stands for this paper: upload it. */
  | { readonly code: 'PAPER_WITHOUT_SOURCE'; readonly paperKey: string }
  /** The file is not there any more, or belongs to another submission; upload it again. */
  | { readonly code: 'UPLOAD_NOT_FOUND'; readonly uploadId: string }
  /** Nothing was handed in under this id. */
  | { readonly code: 'SUBMISSION_NOT_FOUND'; readonly submissionId: SubmissionId }
  /** The submission does not stand where this step begins; look again. */
  | {
      readonly code: 'SUBMISSION_MOVED';
      readonly act: SubmissionAct;
      readonly status: SubmissionStatus;
    }
  /** The applicant's form asks for no such thing; open the page again. */
  | { readonly code: 'FIELD_UNKNOWN'; readonly field: string }
  /** A supplement is asked for once before receipt; accept it or refuse it. */
  | { readonly code: 'SUPPLEMENT_USED'; readonly submissionId: SubmissionId }
  /** No agency has this id. */
  | { readonly code: 'AGENCY_NOT_FOUND'; readonly agencyId: AgencyId }
  /** A commune decides, and the address names none or several; name it, or who decides. */
  | { readonly code: 'COMMUNE_UNKNOWN'; readonly address: string }
  /** The drawing names a role that no agency plays for this commune; `count` is how many do. */
  | {
      readonly code: 'PARTY_NOT_FOUND';
      readonly agencyRole: string;
      readonly unitCode: string;
      readonly count: number;
    }
  /** It is received only on some days of the year; `windows` says which. */
  | {
      readonly code: 'FILING_CLOSED';
      readonly procedureId: string;
      readonly on: LocalDate;
      readonly windows: string;
    }
  /** Required papers are missing. */
  | { readonly code: 'PAPERS_MISSING'; readonly paperKeys: readonly string[] }
  /** The working calendar ends before the answer; load the next year. */
  | {
      readonly code: 'CALENDAR_TOO_SHORT';
      readonly calendar: string;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  /** The drawing cannot be published or run; all problems are listed. */
  | { readonly code: 'HAS_PROBLEMS'; readonly problems: readonly Problem[] }
  /** Someone saved the draft meanwhile; read it again. */
  | {
      readonly code: 'DRAFT_CHANGED';
      readonly procedureId: string;
      readonly revision: number;
      readonly byPersonId: PersonId | null;
      readonly at: Instant;
    }
  /** There is no draft to publish. */
  | { readonly code: 'DRAFT_NOT_FOUND'; readonly procedureId: string }
  /** The draft is in review or approved; withdraw it, or have it sent back, to draw on. */
  | { readonly code: 'DRAFT_LOCKED'; readonly procedureId: string; readonly stage: DraftStage }
  /** Only an approved draft is published; send it for review first. */
  | { readonly code: 'DRAFT_NOT_APPROVED'; readonly procedureId: string }
  /** The draft, or the procedure in force, does not stand where this step begins; look again. */
  | {
      readonly code: 'STEP_NOT_EXPECTED';
      readonly procedureId: string;
      readonly act: LifeAct;
      readonly stage: DraftStage | ForceStage;
    }
  /** Who drew, edited or sent a draft does not approve it; somebody else has to. */
  | { readonly code: 'OWN_DRAFT'; readonly procedureId: string }
  /** Only who drew, edited or sent a draft withdraws it; others send it back with a reason. */
  | { readonly code: 'NOT_YOUR_DRAFT'; readonly procedureId: string }
  /** The procedure receives no dossiers for now; what is under way goes on. */
  | {
      readonly code: 'PROCEDURE_SUSPENDED';
      readonly procedureId: string;
      readonly on: LocalDate;
      readonly reason: string;
    }
  /** The procedure is abolished: no dossier is received and no version published any more. */
  | {
      readonly code: 'PROCEDURE_ABOLISHED';
      readonly procedureId: string;
      readonly on: LocalDate | null;
      readonly basis: string;
    }
  /** No save of this draft has this id; older ones may have been given up. */
  | { readonly code: 'SAVE_NOT_FOUND'; readonly saveId: string }
  /** No comment has this id. */
  | { readonly code: 'COMMENT_NOT_FOUND'; readonly commentId: string }
  /** The comment has been resolved, or opened again, meanwhile. */
  | { readonly code: 'COMMENT_CHANGED'; readonly commentId: string }
  /** A version cannot take force before today. */
  | {
      readonly code: 'EFFECTIVE_TOO_EARLY';
      readonly effectiveOn: LocalDate;
      readonly today: LocalDate;
    }
  /** The element has no incident. */
  | { readonly code: 'INCIDENT_NOT_FOUND'; readonly elementId: ElementId }
  /** Another account has this user name. */
  | { readonly code: 'USERNAME_TAKEN'; readonly username: string }
  /** Nobody would be left who administers the program. */
  | { readonly code: 'LAST_ADMINISTRATOR'; readonly personId: PersonId }
  /** Another agency has this identification code. */
  | { readonly code: 'AGENCY_CODE_TAKEN'; readonly agencyCode: string }
  /** An agency cannot be part of itself, directly or over others. */
  | { readonly code: 'AGENCY_IN_ITSELF'; readonly agencyId: AgencyId }
  /** The id was used for another command or by another person; choose a new one. */
  | { readonly code: 'COMMAND_ID_USED'; readonly commandId: string };
