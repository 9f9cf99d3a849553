import { z } from '@hono/zod-openapi';
import { MomentSchema } from './primitives.ts';

/** A result of an earlier dossier of the same applicant. */
export const ReusedResultSchema = z
  .strictObject({
    documentId: z.string().min(1).max(80),
    dossierCode: z.string().min(1).max(80),
  })
  .openapi('ReusedResult');

/** One uploaded document. */
export const DocumentViewSchema = z
  .object({
    documentId: z.string(),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
    taskId: z.string().nullable(),
    uploadedAt: MomentSchema,
    uploadedBy: z.string().nullable(),
    /** By whom it was signed, as what, and why. */
    signature: z
      .object({
        at: MomentSchema,
        personName: z.string().nullable(),
        agencyName: z.string(),
        post: z.string(),
        reason: z.string(),
        certificateName: z.string(),
        isTest: z.boolean(),
      })
      .nullable(),
    /** Set when it is the result of an earlier dossier, used again. */
    reusedFrom: ReusedResultSchema.nullable(),
  })
  .openapi('DocumentView');
/** One uploaded document. */
export type DocumentView = z.infer<typeof DocumentViewSchema>;
