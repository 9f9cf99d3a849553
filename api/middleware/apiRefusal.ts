import type { Refusal } from '../../engine/model/refusal.ts';
import type { ProblemView } from '../contract/problemDetails.ts';
import type { Text } from '../contract/primitives.ts';
import type { ReasonCode } from '../policy/reasons.ts';
import type { FormKind, FormReason } from '../printing/printedForm.ts';

/** Reasons to say no that only HTTP knows; those of the engine stand in engine/model/refusal.ts. */
export type ApiRefusal =
  /** Nobody is signed in, or the session ended. */
  | { readonly code: 'SESSION_REQUIRED' }
  /** User name or password is wrong; which of them is not told. */
  | { readonly code: 'SIGN_IN_WRONG' }
  /** The present password is another. */
  | { readonly code: 'PASSWORD_WRONG' }
  /** An agency of this kind has no such post. */
  | { readonly code: 'POST_NOT_OF_AGENCY'; readonly post: string }
  /** Too many tries from there; wait. */
  | { readonly code: 'TOO_MANY_TRIES'; readonly retryAfterSeconds: number }
  /** The person may not do this; the reason is in words. */
  | { readonly code: 'FORBIDDEN'; readonly reason: ReasonCode }
  /** There is no such thing, or another agency's: both answer alike. */
  | { readonly code: 'NOT_FOUND' }
  /** The request does not fit its contract. */
  | { readonly code: 'REQUEST_INVALID'; readonly where: string; readonly what: string }
  /** The body is larger than the route takes. */
  | { readonly code: 'BODY_TOO_LARGE'; readonly limitBytes: number }
  /** The body is not JSON, or nested too deep. */
  | { readonly code: 'JSON_UNREADABLE'; readonly what: string }
  /** The request came from the page of another site. */
  | { readonly code: 'CROSS_ORIGIN' }
  /** A writing request carries no id of its command. */
  | { readonly code: 'COMMAND_ID_MISSING' }
  /** The drawing cannot be read as BPMN; the problems carry line and column. */
  | { readonly code: 'DRAWING_UNREADABLE'; readonly problemViews: readonly ProblemView[] }
  /** The drawing has errors; the same as the engine's refusal, with the sentences made. */
  | { readonly code: 'HAS_PROBLEMS'; readonly problemViews: readonly ProblemView[] }
  /** Reading or proving the drawing took longer than allowed. */
  | { readonly code: 'MODEL_TOO_SLOW'; readonly limitMs: number }
  /** Too many drawings are being read at once; try again. */
  | { readonly code: 'CHECK_BUSY' }
  /** Too many documents are being taken at once; try again. */
  | { readonly code: 'UPLOADS_BUSY'; readonly retryAfterSeconds: number }
  /** A value does not fit the form of the task. */
  | {
      readonly code: 'FORM_INVALID';
      readonly field: string;
      readonly what: string;
      readonly label: Text;
      readonly reason: Text;
    }
  /** The office has not asked for this answer to be corrected. */
  | { readonly code: 'FIELD_NOT_ASKED'; readonly field: string; readonly label: Text }
  /** The printed form is not for this dossier, or not yet; the reason is in words. */
  | { readonly code: 'FORM_DOES_NOT_APPLY'; readonly form: FormKind; readonly why: FormReason }
  /** More rows than one register holds; choose a shorter period. */
  | { readonly code: 'REGISTER_TOO_LONG'; readonly rowsMax: number }
  /** A comment is given only to somebody who may read and comment drafts. */
  | { readonly code: 'NOT_A_COLLEAGUE'; readonly personId: string }
  /** No gateway for online payments is set up. */
  | { readonly code: 'GATEWAY_NOT_SET_UP' }
  /** The file is none of PDF, PNG, JPEG, DOCX, XLSX, whatever its name says. */
  | { readonly code: 'FILE_TYPE_REFUSED' }
  /** The virus scanner found something in the file; it was not kept. */
  | { readonly code: 'FILE_INFECTED'; readonly virus: string }
  /** A virus scanner is set up but does not answer; the file was not taken, try again. */
  | { readonly code: 'SCANNER_AWAY' }
  /** The certificate of this installation is not valid at this moment; set a new one up. */
  | { readonly code: 'SIGNING_CERTIFICATE_OVER' }
  /** Another program has signed the file already; signing it again would break that signature. */
  | { readonly code: 'PDF_HAS_SIGNATURE' }
  /** The file is no PDF, is encrypted, or cannot be read; print or scan it anew. */
  | { readonly code: 'PDF_NOT_SIGNABLE' }
  /** Too many live connections of one person. */
  | { readonly code: 'TOO_MANY_STREAMS' }
  /** The store or something else in the world failed; it may be tried again. */
  | { readonly code: 'UNAVAILABLE' }
  /** A fault of the program; it is in the log under this request id. */
  | { readonly code: 'INTERNAL'; readonly requestId: string };

/** Every reason to say no that a client can meet. */
export type AnyRefusal = Refusal | ApiRefusal;
