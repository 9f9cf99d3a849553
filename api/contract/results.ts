import { z } from '@hono/zod-openapi';
import { ReusedResultSchema } from './documents.ts';
import { listOf, MomentSchema } from './primitives.ts';

/** Whose results: the identity number or tax code of the applicant. */
export const LookUpResultsSchema = z
  .strictObject({ number: z.string().regex(/^[\d-]{9,14}$/u) })
  .openapi('LookUpResults');

/** A signed result of a dossier that was granted. */
export const IssuedResultSchema = ReusedResultSchema.extend({
  title: z.string(),
  procedureName: z.string(),
  agencyName: z.string(),
  signedAt: MomentSchema,
}).openapi('IssuedResult');
/** A signed result of a dossier that was granted. */
export type IssuedResult = z.infer<typeof IssuedResultSchema>;

/** The results of one applicant, the latest first. */
export const IssuedResultsSchema = listOf(IssuedResultSchema);
