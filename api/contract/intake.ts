import { z } from '@hono/zod-openapi';
import { ApplicantSchema, RepresentativeSchema, SentChannelSchema } from './dossiers.ts';
import { FeeSchema, FormSchema, PaperSchema } from './forms.ts';
import { listOf, MomentSchema, TextSchema, VariablesSchema } from './primitives.ts';
import { TrackingViewSchema } from './tracking.ts';

/** A procedure that takes online dossiers, in a list. Money is whole đồng, due at the receipt. */
export const OfferedRowSchema = z
  .object({
    procedureId: z.string(),
    code: z.string(),
    name: z.string(),
    field: z.string(),
    term: z
      .object({
        amount: z.number(),
        unit: z.enum(['WORKING_DAY', 'WORKING_HOUR', 'CALENDAR_DAY', 'SAME_DAY']),
      })
      .nullable(),
    feeDong: z.number().int(),
  })
  .openapi('OfferedRow');
/** A procedure that takes online dossiers, in a list. */
export type OfferedRow = z.infer<typeof OfferedRowSchema>;

/** What an applicant must know before handing in, and where it can be handed in. */
export const OfferedViewSchema = OfferedRowSchema.extend({
  papers: listOf(PaperSchema),
  fees: listOf(FeeSchema),
  form: FormSchema,
  places: listOf(
    z.object({
      agencyId: z.string(),
      name: z.string(),
      /** Who decides what is handed in there, and whether the place belongs to them. */
      authorityName: z.string(),
      isOfAuthority: z.boolean(),
    }),
  ),
}).openapi('OfferedView');
/** What an applicant must know before handing in. */
export type OfferedView = z.infer<typeof OfferedViewSchema>;

/** A file that waits for a submission to take it. */
export const UploadViewSchema = z
  .object({
    uploadId: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
  })
  .openapi('Upload');
/** A file that waits for a submission to take it. */
export type UploadView = z.infer<typeof UploadViewSchema>;

const FILES_PER_PAPER_MAX = 20;

/** One paper as handed in online; `data`: the office reads a database instead. */
export const SubmittedPaperSchema = z
  .strictObject({
    paperKey: z.string().min(1).max(80),
    source: z.enum(['file', 'data']),
    uploadIds: z.array(z.string().min(1).max(80)).max(FILES_PER_PAPER_MAX).readonly(),
  })
  .openapi('SubmittedPaper');
/** One paper as handed in online. */
export type SubmittedPaper = z.infer<typeof SubmittedPaperSchema>;

const PAPERS_MAX = 60;
const SubmittedPapers = z.array(SubmittedPaperSchema).max(PAPERS_MAX).readonly();

/** Handing in online. */
export const SubmitOnlineSchema = z
  .strictObject({
    procedureId: z.string().min(1).max(80),
    receivingAgencyId: z.string().min(1).max(80),
    applicant: ApplicantSchema.extend({
      idNumber: z.string().trim().min(1).max(20),
      phone: z.string().trim().min(1).max(30),
    }),
    representative: RepresentativeSchema.nullable(),
    content: z.string().trim().max(2000),
    papers: SubmittedPapers,
    returnChannel: SentChannelSchema,
    variables: VariablesSchema,
  })
  .openapi('SubmitOnline');
/** Handing in online. */
export type SubmitOnline = z.infer<typeof SubmitOnlineSchema>;

/** What the applicant keeps: the number and the secret to look it up with. */
export const SubmittedSchema = z
  .object({
    number: z.string(),
    secret: z.string(),
    submittedAt: MomentSchema,
    checkDueAt: MomentSchema.nullable(),
    placeName: z.string(),
  })
  .openapi('Submitted');
/** What the applicant keeps. */
export type Submitted = z.infer<typeof SubmittedSchema>;

/** Number and secret of a submission. */
export const SubmissionKeySchema = z
  .strictObject({
    number: z.string().trim().min(1).max(60),
    secret: z.string().trim().min(1).max(60),
  })
  .openapi('SubmissionKey');
/** Number and secret of a submission. */
export type SubmissionKey = z.infer<typeof SubmissionKeySchema>;

/** Sending what was asked for. */
export const SendSupplementSchema = SubmissionKeySchema.extend({
  papers: SubmittedPapers,
  text: z.string().trim().max(2000),
  /** Answers that take the place of those before; only of fields that were asked for. */
  variables: VariablesSchema.default({}),
}).openapi('SendSupplement');
/** Sending what was asked for. */
export type SendSupplement = z.input<typeof SendSupplementSchema>;

/** Taking a submission back. */
export const WithdrawSubmissionSchema = SubmissionKeySchema.extend({
  reason: z.string().trim().min(1).max(2000),
}).openapi('WithdrawSubmission');

/** National code of what is not a dossier yet, or became one (2). */
export const SubmissionStatusSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(5),
  z.literal(7),
  z.literal(8),
]);

/** What the applicant sees of a submission; the officer's words are those written for them. */
export const SubmissionTrackingSchema = z
  .object({
    number: z.string(),
    procedureId: z.string(),
    procedureName: z.string(),
    placeName: z.string(),
    status: SubmissionStatusSchema,
    statusText: TextSchema,
    submittedAt: MomentSchema,
    checkDueAt: MomentSchema.nullable(),
    supplementDueAt: MomentSchema.nullable(),
    /** What the office asks for, or why it refused; null when it has said nothing. */
    words: z.string().nullable(),
    /** The papers of the procedure, and how many files of each were handed in. */
    papers: listOf(z.object({ paperKey: z.string(), name: z.string(), fileCount: z.number() })),
    canSupplement: z.boolean(),
    /** The declaration and which answers of it may be corrected; null: papers and words only. */
    correction: z
      .object({
        form: FormSchema,
        /** Keys of fields. */
        asked: listOf(z.string()),
        /** The answers so far, of these fields and of those that the form computes with. */
        answers: VariablesSchema,
      })
      .nullable(),
    canWithdraw: z.boolean(),
    /** The dossier that it became. */
    dossier: TrackingViewSchema.nullable(),
  })
  .openapi('SubmissionTracking');
/** What the applicant sees of a submission. */
export type SubmissionTracking = z.infer<typeof SubmissionTrackingSchema>;
