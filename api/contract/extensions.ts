import { z } from '@hono/zod-openapi';
import { DaySchema, MomentSchema } from './primitives.ts';

const ReasonSchema = z.string().trim().min(1).max(2000);

/** Apologising and asking for a new promise, until the end of that day. */
export const RequestExtensionSchema = z
  .strictObject({ reason: ReasonSchema, until: DaySchema })
  .openapi('RequestExtension');
/** Apologising and asking for a new promise. */
export type RequestExtension = z.infer<typeof RequestExtensionSchema>;

/** Granting or refusing it; a refusal says why. */
export const DecideExtensionSchema = z
  .strictObject({ isGranted: z.boolean(), note: z.string().trim().max(2000) })
  .refine(({ isGranted, note }) => isGranted || note !== '', { path: ['note'] })
  .openapi('DecideExtension');
/** Granting or refusing it. */
export type DecideExtension = z.infer<typeof DecideExtensionSchema>;

/** Ending a dossier before its time: on the applicant's wish, or on what ground. */
export const CancelDossierSchema = z
  .strictObject({ reason: ReasonSchema })
  .openapi('CancelDossier');
/** Ending a dossier before its time. */
export type CancelDossier = z.infer<typeof CancelDossierSchema>;

/** One apology with a new promise; `decision` null while it waits. */
export const ExtensionViewSchema = z
  .object({
    extensionId: z.string(),
    reason: z.string(),
    requestedAt: MomentSchema,
    requestedBy: z.string().nullable(),
    agencyName: z.string(),
    promisedBefore: MomentSchema,
    promisedAfter: MomentSchema,
    decision: z
      .object({
        isGranted: z.boolean(),
        at: MomentSchema,
        personName: z.string().nullable(),
        note: z.string(),
      })
      .nullable(),
  })
  .openapi('ExtensionView');
/** One apology with a new promise. */
export type ExtensionView = z.infer<typeof ExtensionViewSchema>;
