import type { X509Certificate } from 'node:crypto';
import type { Instant } from '../../../engine/model/time.ts';
import { certificateFacts } from '../certificateFacts.ts';
import { findSignatures, type FoundSignature } from './findSignatures.ts';
import { judgeCertificate } from './judgeCertificate.ts';
import { readCms } from './readCms.ts';
import type { PdfCheck, SignatureCheck, Verdict } from './signatureCheck.ts';
import { signatureWords } from './signatureWords.ts';

/** Against what a file is checked. */
export type CheckGround = {
  readonly trusted: readonly X509Certificate[];
  readonly at: Instant;
};

/** The first that a signature has is what the file is worth. */
const WORST_FIRST: readonly Verdict[] = [
  'altered',
  'unknownCertificate',
  'certificateExpired',
  'certificateNotYetValid',
];

/**
 * What the signatures of a PDF are worth: pure, and total over any bytes.
 *
 * A file of several signatures grew by appending; each covers what was there before it, and the
 * last one must cover the whole file.
 */
export function verifyPdf(pdf: Uint8Array, ground: CheckGround): PdfCheck {
  const found = findSignatures(pdf);
  if (found.length === 0) return { outcome: 'unsigned', signatures: [] };
  const isWhole = found.some(({ isGapClean, appendedBytes }) => isGapClean && appendedBytes === 0);
  const signatures = found.map((it) => checkOne(pdf, it, isWhole ? ground : null));
  const outcome = WORST_FIRST.find((it) => signatures.some(({ verdict }) => verdict === it));
  return { outcome: outcome ?? 'valid', signatures };
}

const ALTERED: SignatureCheck = {
  verdict: 'altered',
  signerName: null,
  reason: null,
  signedAt: null,
  certificate: null,
};

/** Without ground: no signature covers the whole file. */
function checkOne(
  pdf: Uint8Array,
  { range, isGapClean, contents, dictionary }: FoundSignature,
  ground: CheckGround | null,
): SignatureCheck {
  if (!isGapClean) return ALTERED;
  const [, gapAt, gapEnd, length] = range;
  const content = Buffer.concat([pdf.subarray(0, gapAt), pdf.subarray(gapEnd, gapEnd + length)]);
  const cms = withoutPadding(contents);
  const holding = cms === null ? null : readCms(cms, content);
  if (holding === null) return ALTERED;
  const verdict =
    ground === null ? 'altered' : judgeCertificate(holding, ground.trusted, ground.at);
  return {
    verdict,
    ...signatureWords(dictionary),
    certificate: certificateFacts(holding.signer),
  };
}

/** The signature without the zeros after it; null when anything else follows it. */
function withoutPadding(contents: Uint8Array): Uint8Array | null {
  const length = lengthOfDer(contents);
  if (length === null) return contents;
  return contents.subarray(length).every((byte) => byte === 0)
    ? contents.subarray(0, length)
    : null;
}

/** As the first bytes say it; null for the form whose end is marked instead. */
function lengthOfDer(bytes: Uint8Array): number | null {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first + 2;
  const count = first & 0x7f;
  if (count === 0) return null;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return length + 2 + count;
}
