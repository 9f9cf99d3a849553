import { z } from '@hono/zod-openapi';
import { listOf, MomentSchema } from './primitives.ts';

/** Announcing a time in which the program is not there. */
export const AnnounceMaintenanceSchema = z
  .strictObject({
    from: MomentSchema,
    to: MomentSchema,
    reason: z.string().trim().min(1).max(500),
  })
  .openapi('AnnounceMaintenance');
/** Announcing a time in which the program is not there. */
export type AnnounceMaintenance = z.infer<typeof AnnounceMaintenanceSchema>;

/** One maintenance that is to come or lasts. */
export const MaintenanceViewSchema = z
  .object({
    maintenanceId: z.string(),
    from: MomentSchema,
    to: MomentSchema,
    reason: z.string(),
  })
  .openapi('MaintenanceView');
/** One maintenance that is to come or lasts. */
export type MaintenanceView = z.infer<typeof MaintenanceViewSchema>;

/** Writing about a dossier with the code and the secret of its receipt. */
export const GiveFeedbackSchema = z
  .strictObject({
    code: z.string().trim().min(1).max(60),
    secret: z.string().trim().min(1).max(60),
    text: z.string().trim().min(1).max(2000),
  })
  .openapi('GiveFeedback');

/** What an applicant wrote, and the answer; late when it comes after its day, or has not come. */
export const FeedbackViewSchema = z
  .object({
    feedbackId: z.string(),
    text: z.string(),
    askedAt: MomentSchema,
    dueAt: MomentSchema,
    answer: z.string().nullable(),
    answeredAt: MomentSchema.nullable(),
    isLate: z.boolean(),
  })
  .openapi('FeedbackView');
/** What an applicant wrote, and the answer. */
export type FeedbackView = z.infer<typeof FeedbackViewSchema>;

/** The same with its dossier, for those who answer. */
export const FeedbackRowSchema = FeedbackViewSchema.extend({
  dossierId: z.string(),
  dossierCode: z.string(),
  applicantName: z.string(),
}).openapi('FeedbackRow');
/** The same with its dossier, for those who answer. */
export type FeedbackRow = z.infer<typeof FeedbackRowSchema>;

/** What waits for an answer first, the earliest due before the others; then what was answered. */
export const FeedbackListSchema = listOf(FeedbackRowSchema);

/** Answering an applicant. */
export const AnswerFeedbackSchema = z
  .strictObject({ answer: z.string().trim().min(1).max(2000) })
  .openapi('AnswerFeedback');
