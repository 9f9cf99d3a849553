import { z } from '@hono/zod-openapi';
import { SentChannelSchema } from './dossiers.ts';
import { LedgerViewSchema } from './ledger.ts';
import { FeeLineViewSchema } from './payments.ts';
import { DongSchema, listOf, MomentSchema } from './primitives.ts';

/** What a dossier of this procedure would be promised if received now. */
export const PreviewDossierSchema = z
  .strictObject({
    procedureId: z.string().min(1).max(80),
    /** As in ReceiveDossier. */
    competentAgencyId: z.string().min(1).max(80).optional(),
    /** Some fees cost less online. */
    channel: SentChannelSchema.default('counter'),
  })
  .openapi('PreviewDossier');

/** The promise for a dossier received now, with its ledger, and the fees. */
export const PromiseViewSchema = z
  .object({
    promisedAt: MomentSchema.nullable(),
    ledger: LedgerViewSchema.nullable(),
    fees: listOf(FeeLineViewSchema),
    /** What is due at the receipt. */
    feeDong: DongSchema,
    versionId: z.string(),
    versionNumber: z.number().int(),
  })
  .openapi('PromiseView');
/** The promise for a dossier received now. */
export type PromiseView = z.infer<typeof PromiseViewSchema>;
