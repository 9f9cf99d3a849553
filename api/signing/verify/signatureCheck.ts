import type { Instant } from '../../../engine/model/time.ts';
import type { CertificateFacts } from '../documentSigner.ts';

/** What a signature is worth. */
export type Verdict =
  /** Every byte is as it was signed, by a certificate that this installation trusts. */
  | 'valid'
  /** Bytes differ from what was signed, something was added, or not all of the file is signed. */
  | 'altered'
  /** As it was signed, but by somebody whom this installation does not know. */
  | 'unknownCertificate'
  /** As it was signed, but the certificate is not valid any more. */
  | 'certificateExpired'
  /** As it was signed, but the certificate is not valid yet. */
  | 'certificateNotYetValid';

/** One signature of a file. */
export type SignatureCheck = {
  readonly verdict: Verdict;
  /** What the signature says of itself; told only where the bytes are as they were signed. */
  readonly signerName: string | null;
  readonly reason: string | null;
  /** By the clock of who signed; no time-stamp stands behind it. */
  readonly signedAt: Instant | null;
  /** Null when the signature cannot be read. */
  readonly certificate: CertificateFacts | null;
};

/** What a file is worth: the worst of its signatures; `unsigned` when it has none. */
export type PdfCheck = {
  readonly outcome: Verdict | 'unsigned';
  readonly signatures: readonly SignatureCheck[];
};
