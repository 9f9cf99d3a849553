import { z } from '@hono/zod-openapi';

/** Signing a document: why, in the words that stand in the signature. */
export const SignDocumentSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(300) })
  .openapi('SignDocument');
/** Signing a document. */
export type SignDocument = z.infer<typeof SignDocumentSchema>;
