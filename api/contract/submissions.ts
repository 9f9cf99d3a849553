import { z } from '@hono/zod-openapi';
import { ApplicantSchema, ChannelSchema, RepresentativeSchema } from './dossiers.ts';
import { FormSchema } from './forms.ts';
import { SubmissionStatusSchema, UploadViewSchema } from './intake.ts';
import { PrintedFormViewSchema } from './printedForms.ts';
import { AllowedSchema, JsonSchema, listOf, MomentSchema, VariablesSchema } from './primitives.ts';

/** Answers of the declaration that are to be corrected: all, or those of these fields. */
export const AnswersAskedSchema = z
  .union([z.literal('all'), z.array(z.string().min(1).max(64)).max(200).readonly()])
  .openapi('AnswersAsked');
/** Answers of the declaration that are to be corrected. */
export type AnswersAsked = z.infer<typeof AnswersAskedSchema>;

/** One answer that the applicant has corrected. */
const AnswerChangeSchema = z
  .object({ key: z.string(), from: JsonSchema, to: JsonSchema })
  .openapi('AnswerChange');

/** One line of the list of what was handed in online. */
export const SubmissionRowSchema = z
  .object({
    submissionId: z.string(),
    number: z.string(),
    procedureName: z.string(),
    applicantName: z.string(),
    placeName: z.string(),
    status: SubmissionStatusSchema,
    submittedAt: MomentSchema,
    /** Until when the office answers; null when it has. */
    checkDueAt: MomentSchema.nullable(),
    isOverdue: z.boolean(),
  })
  .openapi('SubmissionRow');
/** One line of the list of what was handed in online. */
export type SubmissionRow = z.infer<typeof SubmissionRowSchema>;

/** One page of submissions. */
export const SubmissionPageSchema = z
  .object({ items: listOf(SubmissionRowSchema), total: z.number().int() })
  .openapi('SubmissionPage');
/** One page of submissions. */
export type SubmissionPage = z.infer<typeof SubmissionPageSchema>;

/** What the list is asked; pages of 50, from 1. Those that wait come oldest first. */
export const SubmissionQuerySchema = z.object({
  query: z.string().max(200).optional(),
  status: z.enum(['waiting', 'asked', 'ended', 'all']).default('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
/** What the list is asked. */
export type SubmissionQuery = z.input<typeof SubmissionQuerySchema>;

/** A paper that the procedure asks for, with what was handed in for it. */
export const SubmissionPaperSchema = z
  .object({
    paperKey: z.string(),
    name: z.string(),
    required: z.boolean(),
    dataSource: z.string().nullable(),
    /** Null: nothing was handed in for it. */
    source: z.enum(['file', 'data']).nullable(),
    files: listOf(UploadViewSchema),
  })
  .openapi('SubmissionPaper');
/** A paper that the procedure asks for, with what was handed in for it. */
export type SubmissionPaper = z.infer<typeof SubmissionPaperSchema>;

/** Everything an officer decides by. */
export const SubmissionViewSchema = SubmissionRowSchema.extend({
  procedureId: z.string(),
  receivingAgencyId: z.string(),
  /** Who decides by the level of the procedure; null when nobody can tell. */
  competentAgencyId: z.string().nullable(),
  applicant: ApplicantSchema,
  representative: RepresentativeSchema.nullable(),
  content: z.string(),
  returnChannel: ChannelSchema,
  form: FormSchema.nullable(),
  variables: VariablesSchema,
  papers: listOf(SubmissionPaperSchema),
  supplementDueAt: MomentSchema.nullable(),
  steps: listOf(
    z.object({
      act: z.enum(['accept', 'refuse', 'ask-supplement', 'supplement', 'withdraw', 'lapse']),
      at: MomentSchema,
      personName: z.string().nullable(),
      text: z.string(),
      /** Of `ask-supplement`; empty: papers and words only. */
      answersAsked: AnswersAskedSchema,
      /** Of `supplement`, in the order of the form. */
      changes: listOf(AnswerChangeSchema),
    }),
  ),
  dossier: z.object({ dossierId: z.string(), code: z.string() }).nullable(),
  /** Those that can be printed now, by number. */
  printedForms: listOf(PrintedFormViewSchema),
  allowed: z.object({
    accept: AllowedSchema,
    askSupplement: AllowedSchema,
    refuse: AllowedSchema,
  }),
}).openapi('SubmissionView');
/** Everything an officer decides by. */
export type SubmissionView = z.infer<typeof SubmissionViewSchema>;

/** Receiving a submission: the papers that are in order, each with whether an original was seen. */
export const AcceptSubmissionSchema = z
  .strictObject({
    competentAgencyId: z.string().min(1).max(80).nullable(),
    papers: listOf(
      z.strictObject({
        paperKey: z.string().min(1).max(80),
        verifiedAgainstOriginal: z.boolean(),
      }),
    ),
  })
  .openapi('AcceptSubmission');
/** Receiving a submission. */
export type AcceptSubmission = z.infer<typeof AcceptSubmissionSchema>;

/** Words that the applicant reads: what is asked for, or why it is refused. */
export const SubmissionWordsSchema = z
  .strictObject({ text: z.string().trim().min(1).max(2000) })
  .openapi('SubmissionWords');
/** Words that the applicant reads. */
export type SubmissionWords = z.infer<typeof SubmissionWordsSchema>;

/** Asking for a supplement: words that the applicant reads, and answers they may correct. */
export const AskSupplementSchema = SubmissionWordsSchema.extend({
  answersAsked: AnswersAskedSchema.default([]),
}).openapi('AskSupplement');
/** Asking for a supplement. */
export type AskSupplement = z.input<typeof AskSupplementSchema>;
