import { historyEn } from './historyEn.ts';
import { seatsEn } from './seatsEn.ts';
import { verdictsEn } from './verdictsEn.ts';
import type { vi } from './vi.ts';

type SameKeys<Texts> = {
  readonly [Group in keyof Texts]: { readonly [Key in keyof Texts[Group]]: string };
};

/** English texts of the API; the keys are those of the Vietnamese ones. */
export const en = {
  refusals: {
    TASK_NOT_FOUND: 'The task was not found.',
    TASK_ALREADY_CLAIMED: '{byName} took this task at {at}.',
    TASK_ALREADY_COMPLETED: '{byName} completed this task at {at}.',
    TASK_INTERRUPTED: 'The task was stopped at {at}: the dossier went another way or ended.',
    NOT_CLAIMED_BY_YOU: 'Only the person who claimed the task can give it back.',
    SEND_BACK_NOT_DRAWN: 'The procedure has no way back to this step.',
    INSTANCE_BUSY: 'Many people are changing this dossier; try again.',
    INSTANCE_ENDED: 'The dossier has ended.',
    INSTANCE_NOT_REBUILT:
      'This dossier is of an earlier release and its history does not fit; tell the administrator.',
    EVENT_NOT_EXPECTED: 'This step does not wait for that.',
    TURNS_EXHAUSTED:
      'The dossier has gone this way {maxTurns} times, as often as the procedure allows; ' +
      'choose another way.',
    DOSSIER_NOT_FOUND: 'The dossier was not found.',
    WEBHOOK_NOT_FOUND: 'The webhook was not found.',
    NOTICE_NOT_FOUND: 'The notice was not found.',
    PROCEDURE_NOT_FOUND: 'The procedure was not found.',
    PROCEDURE_IS_PART: 'This is a part that other procedures call; no dossier is received for it.',
    PROCEDURE_EXISTS: 'A procedure with code {procedureCode} exists.',
    NO_VERSION_IN_FORCE: 'No version of the procedure is in force on {on}.',
    NOT_OFFERED_ONLINE: 'This procedure takes no online dossiers yet; hand it in at the counter.',
    PAPER_UNKNOWN: 'The procedure does not ask for this paper; open the page again.',
    PAPER_WITHOUT_SOURCE: 'This paper must be uploaded: no database stands for it yet.',
    UPLOAD_NOT_FOUND: 'The uploaded file is not there any more; upload it again.',
    SUBMISSION_NOT_FOUND: 'There is no such online submission.',
    SUBMISSION_MOVED: 'The submission has the status “{statusText}”, so this cannot be done.',
    SUPPLEMENT_USED: 'A supplement is asked for once before receipt; accept it or refuse it.',
    AGENCY_NOT_FOUND: 'The agency was not found.',
    PARTY_NOT_FOUND: 'There is not exactly one agency for the role “{agencyRole}”.',
    FILING_CLOSED: 'Dossiers of this procedure are received only on {windows}. Today is {on}.',
    PAPERS_MISSING: 'Required papers are missing.',
    CALENDAR_TOO_SHORT: 'The working calendar ends before the day needed; load the next year.',
    HAS_PROBLEMS: 'The procedure has errors and cannot be published.',
    DRAFT_CHANGED: '{byName} saved this draft at {at}; open the newest one.',
    DRAFT_NOT_FOUND: 'There is no draft.',
    DRAFT_LOCKED:
      'The draft is locked ({stageText}); withdraw it, or have it sent back, to change it.',
    DRAFT_NOT_APPROVED: 'The draft is not approved, so it cannot be published yet.',
    STEP_NOT_EXPECTED: 'This cannot be done now: {stageText}.',
    OWN_DRAFT: 'You drew, edited or sent this draft, so somebody else has to approve it.',
    NOT_YOUR_DRAFT: 'Only who drew, edited or sent this draft can withdraw it.',
    PROCEDURE_SUSPENDED: 'The procedure “{procedureName}” is suspended since {on}: {reason}',
    PROCEDURE_ABOLISHED:
      'The procedure “{procedureName}” is abolished from {on} by {basis}; no dossier is received.',
    SAVE_NOT_FOUND: 'This save is not kept any more.',
    COMMENT_NOT_FOUND: 'There is no such comment.',
    COMMENT_CHANGED: 'Somebody has just changed this comment; look at it again.',
    EFFECTIVE_TOO_EARLY: 'The effective day {effectiveOn} must not be before today ({today}).',
    INCIDENT_NOT_FOUND: 'This step has no incident.',
    DOCUMENT_NOT_FOUND: 'No such document.',
    DOCUMENT_SIGNED: '{byName} signed this document at {at}; a signed document is never replaced.',
    RESULT_NOT_REUSABLE:
      'The applicant has no such result in dossier {dossierCode}; choose the papers again.',
    DECISION_SIGNED:
      'A decision on this dossier is signed; it cannot be withdrawn or stopped any more.',
    NOTHING_DUE: 'Nothing is due for this dossier now.',
    PAYMENT_AMOUNT_DIFFERS: '{given} is not what is due, {due}.',
    PAYMENT_NOT_FOUND: 'The payment was not found.',
    PAYMENT_NOT_TO_REFUND: 'This payment is not to be given back, or was already.',
    GATEWAY_NOT_SET_UP: 'There is no online payment here; please pay at the counter.',
    NOTHING_PROMISED: 'No promise is running for this dossier, so there is nothing to extend.',
    EXTENSION_USED:
      'The dossier has been extended {maxExtensions} times, as often as the procedure allows.',
    EXTENSION_PENDING: 'An extension waits for the head of the one-stop unit already.',
    EXTENSION_TOO_LATE:
      'Too late to extend: promised for {at}, to be asked {noticeHours} working hours before.',
    MAINTENANCE_TOO_SOON:
      'It is announced {days} working days before: at the earliest it begins at {at}.',
    MAINTENANCE_WINDOW: 'It must end after it begins.',
    MAINTENANCE_NOT_FOUND: 'There is no such maintenance to come.',
    FEEDBACK_PENDING: 'What you wrote before is being looked at; it is answered by {at}.',
    FEEDBACK_NOT_FOUND: 'The feedback was not found.',
    FEEDBACK_ANSWERED: '{byName} answered this at {at}.',
    QUEUE_CLOSED: 'The one-stop unit does not open again on {on}; no number can be taken.',
    QUEUE_EMPTY: 'Nobody is waiting.',
    QUEUE_NUMBER_NOT_FOUND: 'There is no number {number} today.',
    QUEUE_NUMBER_MOVED: 'No longer possible: number {number} is “{statusText}”.',
    MOBILE_SESSION_NOT_FOUND: 'There is no such mobile session.',
    MOBILE_SESSION_MOVED: 'No longer possible: the mobile session is {statusText}.',
    MOBILE_SESSION_EARLY: 'Too early: this mobile session opens on {on}.',
    MOBILE_SESSION_TIMES: 'It must end after it begins, and {on} must not be over.',
    MOBILE_SESSION_NOT_OPEN:
      'The mobile session is {statusText}, so nothing is received there. ' +
      'Open it (again), then send.',
    MOBILE_OFFICER_NOT_PART: 'You are not among the officers of this mobile session.',
    MOBILE_PROCEDURE_NOT_PART: 'The chosen procedure is not received at this mobile session.',
    NO_PAPER_FILE: 'Nothing of this dossier is on its way on paper.',
    PAPER_FILE_ACCEPTED: '{byName} accepted the papers at {at}.',
    SUPPLEMENT_TOO_LATE:
      'A supplement could be asked for until {at}; decide on the dossier as it is.',
    EXTENSION_DAY_INVALID: '{until} is no working day after the day promised now.',
    EXTENSION_NOT_FOUND: 'The extension was not found.',
    EXTENSION_DECIDED: '{byName} decided this at {at}.',
    EXTENSION_OUTDATED:
      'The promise has passed or changed since; it cannot be extended by this any more.',
    OWN_EXTENSION: 'You asked for this extension, so somebody else has to decide.',
    NOTE_NOT_FOUND: 'The note was not found.',
    NOTE_STRUCK: 'This note was struck out at {at}.',
    NOT_YOUR_NOTE: 'Only its author strikes out a note; write another one.',
    SAME_PERSON:
      'You did the step “{stepName}” of this dossier, so somebody else has to do this one.',
    ASSIGNEE_LACKS_POST:
      '{assigneeName} does not hold the post of this step today; choose another.',
    ASSIGNEE_SAME_PERSON:
      '{assigneeName} did the step “{stepName}” of this dossier; choose somebody else.',
    FILTERS_FULL: 'You keep {max} filters; delete one first.',
    FILTER_NOT_FOUND: 'This filter was not found among yours.',
    PERSON_NOT_FOUND: 'The person was not found, or the account is blocked.',
    POST_NOT_HELD: 'The absent person does not have this post, or nobody stands in for it.',
    SUBSTITUTE_SAME: 'The substitute must be somebody else.',
    SUBSTITUTION_DATES: 'The days must be in order, not be over, and be at most {maxDays}.',
    SUBSTITUTION_OVERLAPS:
      'Somebody stands in for this post on those days already; end that first.',
    SUBSTITUTION_NOT_FOUND: 'This substitution is not in effect any more.',
    COMMAND_ID_USED: 'The id of this request was used for something else; reload the page.',
    SESSION_REQUIRED: 'Sign in first.',
    SIGN_IN_WRONG: 'User name or password is wrong.',
    TOO_MANY_TRIES: 'Too many tries; wait {retryAfterSeconds} seconds.',
    FORBIDDEN: 'Not allowed: {reasonText}',
    NOT_FOUND: 'Not found.',
    REQUEST_INVALID: 'The request is not valid ({where}).',
    BODY_TOO_LARGE: 'The data sent is larger than {limit}.',
    JSON_UNREADABLE: 'The JSON data cannot be read.',
    CROSS_ORIGIN: 'The request came from another site and was refused.',
    COMMAND_ID_MISSING: 'The id of the request (Idempotency-Key) is missing.',
    DRAWING_UNREADABLE: 'The BPMN file cannot be read.',
    MODEL_TOO_SLOW: 'The procedure is too complex: checking took longer than {limitMs} ms.',
    CHECK_BUSY: 'Too many procedures are being checked; try again in a few seconds.',
    UPLOADS_BUSY: 'Too many documents are being uploaded; try again in a few seconds.',
    FORM_INVALID: 'The field “{label}” of the form: {reason}',
    FORM_DOES_NOT_APPLY: '“{formName}” cannot be printed: {whyText}',
    REGISTER_TOO_LONG: 'More than {rowsMax} dossiers lie in that period; choose a shorter one.',
    NOT_A_COLLEAGUE: 'This person neither draws nor reviews procedures.',
    FILE_TYPE_REFUSED: 'Only PDF, PNG, JPEG, DOCX and XLSX files are taken.',
    FILE_INFECTED: 'The file holds malware ({virus}) and was not taken.',
    SCANNER_AWAY: 'The file could not be scanned and was not taken; try again in a few minutes.',
    SIGNING_CERTIFICATE_OVER: 'The certificate of the agency is not valid; tell the administrator.',
    PDF_HAS_SIGNATURE: 'Another program has signed this file; signing it here would break that.',
    PDF_NOT_SIGNABLE: 'Only a readable PDF without a password can be signed; scan it anew.',
    TOO_MANY_STREAMS: 'You have too many windows open.',
    UNAVAILABLE: 'The system cannot serve this now; try again.',
    INTERNAL: 'The system made an error (id {requestId}).',
  },
  reasons: {
    ROLE_MISSING: 'you do not have the role for it.',
    OTHER_AGENCY: 'it belongs to another agency.',
    OTHER_POST: 'it is given to another post of your unit.',
    NOT_OPEN: 'the task no longer waits to be taken.',
    NOT_CLAIMED: 'nobody has taken the task.',
    CLAIMED_BY_OTHER: 'another person is working on it.',
    SAME_PERSON: 'you did the step “{stepName}” of this dossier, so somebody else has to.',
    TASK_CLOSED: 'the task is closed.',
    NOT_HEAD: 'only the head of the unit assigns tasks.',
    NOT_HEAD_HERE: 'only the head of the one-stop unit does that.',
    NOT_IN_SESSION: 'only its officers and the head of the one-stop unit do that.',
    NO_WAY_BACK: 'the procedure has no way back from this step.',
    DOSSIER_ENDED: 'the dossier has ended.',
    NO_SIGNING_STEP: 'no step to approve or issue waits for you in this dossier.',
    SIGNING_NOT_SET_UP: 'no signing certificate is set up.',
    NOT_YOUR_NOTE: 'only its author strikes out a note.',
  },
  formReasons: {
    NO_SUPPLEMENT_ASKED: 'no step has asked for a supplement of this dossier yet.',
    NOT_REFUSED: 'this dossier is not refused.',
    NOT_EXTENDED: 'no extension was asked for this dossier.',
    NOT_STOPPED: 'this dossier is neither stopped nor withdrawn.',
    NOT_IN_EDITION: 'this form exists only since 15 September 2025.',
  },
  stages: {
    DRAFT: 'the draft is being drawn',
    IN_REVIEW: 'in review',
    APPROVED: 'approved, waiting to be published',
    IN_FORCE: 'the procedure receives dossiers',
    SUSPENDED: 'the procedure is suspended',
    ABOLISHED: 'the procedure is abolished',
  },
  statuses: {
    1: 'Registered',
    2: 'Accepted',
    3: 'Not accepted',
    4: 'In progress',
    5: 'Supplement requested',
    6: 'Payment required',
    7: 'Withdrawn',
    8: 'Stopped',
    9: 'Completed',
    10: 'Result returned',
  },
  queueStatuses: {
    waiting: 'waiting',
    called: 'called',
    serving: 'being served',
    served: 'served',
    absent: 'absent',
  },
  mobileStatuses: {
    planned: 'not open yet',
    open: 'open',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  actors: { system: 'The system' },
  asked: {
    supplement: 'Hand in the papers that the one-stop unit asked for.',
    payment: 'Pay what the notice says.',
    collect: 'Collect the result in the way you chose.',
  },
  history: historyEn,
  verdicts: verdictsEn,
  incidents: {
    NO_FLOW_TAKEN: 'No condition is true at “{element}”, so the dossier cannot go on.',
    EXPRESSION_FAILED: 'The expression at “{element}” could not be computed.',
    JOIN_NEVER_COMPLETES: 'The join “{element}” can never complete.',
    CONNECTOR_SILENT:
      'Another system has not acknowledged “{element}” within 2 working hours; it is still tried.',
    CONNECTOR_FAILED: 'The connection to another system at “{element}” failed.',
    STEP_LIMIT: 'The procedure repeats without end at “{element}”.',
    TURNS_EXHAUSTED:
      '“{element}” would lead the dossier back more than {maxTurns} times, ' +
      'as often as the procedure allows.',
    NO_VERSION_IN_FORCE:
      'The procedure {called}, called at “{element}”, has no version in force now. The dossier ' +
      'waits here as it is; try again once that procedure is in force.',
    PARTY_NOT_FOUND:
      'The procedure {called}, called at “{element}”, has a step for which no agency is found ' +
      'for this dossier. Enter the missing agency, then try again.',
    CALLS_ITSELF:
      'The procedure {called}, called at “{element}”, calls the procedure of this dossier again ' +
      'and so would never end.',
  },
  checks: {
    'form-exists': 'There is no form “{formKey}”, which the step “{name}” needs.',
  },
  ...seatsEn,
} as const satisfies SameKeys<typeof vi>;
