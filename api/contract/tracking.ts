import { z } from '@hono/zod-openapi';
import { DossierStatusSchema, PartLimitSchema, TimelinessSchema } from './dossiers.ts';
import { AccountLineViewSchema } from './payments.ts';
import { FeedbackViewSchema } from './service.ts';
import { DongSchema, listOf, MomentSchema, TextSchema } from './primitives.ts';

/** Looking a dossier up without an account: its code and the secret of the receipt. */
export const TrackSchema = z
  .strictObject({
    code: z.string().trim().min(1).max(60),
    secret: z.string().trim().min(1).max(60),
  })
  .openapi('Track');
/** Looking a dossier up without an account. */
export type Track = z.infer<typeof TrackSchema>;

/** What the applicant sees: an allow-list without personal data. */
export const TrackingViewSchema = z
  .object({
    code: z.string(),
    procedureName: z.string(),
    status: DossierStatusSchema,
    statusText: TextSchema,
    agencyName: z.string().nullable(),
    stepName: z.string().nullable(),
    receivedAt: MomentSchema,
    promisedAt: MomentSchema.nullable(),
    finishedAt: MomentSchema.nullable(),
    partLimits: listOf(PartLimitSchema),
    timeliness: TimelinessSchema,
    asked: TextSchema.nullable(),
    /** What the officer wrote for the applicant, field by field; empty when nothing is asked. */
    askedWords: listOf(z.object({ label: TextSchema, words: z.string() })),
    /** The last extension that was granted: why, and what was promised before. */
    apology: z
      .object({ reason: z.string(), promisedBefore: MomentSchema, promisedAfter: MomentSchema })
      .nullable(),
    /** What was written about it from the page, in order. */
    feedback: listOf(FeedbackViewSchema),
    clock: z.enum(['running', 'paused', 'stopped']),
    /** Null where the procedure costs nothing. */
    fees: z
      .object({
        lines: listOf(
          AccountLineViewSchema.pick({
            feeKey: true,
            name: true,
            amountDong: true,
            state: true,
          }),
        ),
        dueNowDong: DongSchema,
        dueWords: TextSchema.nullable(),
        canPayOnline: z.boolean(),
      })
      .nullable(),
    history: listOf(
      z.object({ at: MomentSchema, stepName: z.string(), agencyName: z.string().nullable() }),
    ),
  })
  .openapi('TrackingView');
/** What the applicant sees. */
export type TrackingView = z.infer<typeof TrackingViewSchema>;
