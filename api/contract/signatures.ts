import { z } from '@hono/zod-openapi';
import { listOf, MomentSchema, TextSchema } from './primitives.ts';

/** Signing a document: why, in the words that stand in the signature. */
export const SignDocumentSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(300) })
  .openapi('SignDocument');
/** Signing a document. */
export type SignDocument = z.infer<typeof SignDocumentSchema>;

/** What a signature, or a file with its signatures, is worth. */
export const VerdictSchema = z.enum([
  'valid',
  'altered',
  'unknownCertificate',
  'certificateExpired',
  'certificateNotYetValid',
  'unsigned',
  'notPdf',
]);
/** What a signature, or a file with its signatures, is worth. */
export type VerdictView = z.infer<typeof VerdictSchema>;

/** One signature: what it is worth, and what it says of itself where its bytes are untouched. */
export const SignatureViewSchema = z
  .object({
    verdict: VerdictSchema,
    text: TextSchema,
    signerName: z.string().nullable(),
    reason: z.string().nullable(),
    /** By the clock of who signed. */
    signedAt: MomentSchema.nullable(),
    certificate: z
      .object({
        subject: z.string(),
        issuer: z.string(),
        validFrom: MomentSchema,
        validTo: MomentSchema,
        isTest: z.boolean(),
      })
      .nullable(),
  })
  .openapi('SignatureView');
/** One signature of a file. */
export type SignatureView = z.infer<typeof SignatureViewSchema>;

/** What a file is worth: the worst of its signatures, in a sentence. */
export const SignatureCheckViewSchema = z
  .object({
    outcome: VerdictSchema,
    text: TextSchema,
    /** Of the whole file, in hexadecimal. */
    sha256: z.string(),
    signatures: listOf(SignatureViewSchema),
  })
  .openapi('SignatureCheckView');
/** What a file is worth. */
export type SignatureCheckView = z.infer<typeof SignatureCheckViewSchema>;

/** The file to be checked; it is read, answered for and forgotten. */
export const CheckFileSchema = z.object({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
});

/** A signed document of a dossier as its applicant may know of it: no title, which people type. */
export const TrackedSignatureSchema = z
  .object({ agencyName: z.string(), check: SignatureCheckViewSchema })
  .openapi('TrackedSignature');
/** A signed document of a dossier as its applicant may know of it. */
export type TrackedSignature = z.infer<typeof TrackedSignatureSchema>;
