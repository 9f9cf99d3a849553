import { accept, refuse, type Result } from '../../engine/model/result.ts';
import type { Instant } from '../../engine/model/time.ts';
import { toParts } from '../present/moment.ts';
import { stampDefinition } from '../printing/stampDefinition.ts';
import type { DocumentSigner } from './documentSigner.ts';
import { placeSignature, RANGE_PLACE, SIGNATURE_BYTES_MAX } from './placeSignature.ts';
import { findSignatures } from './verify/findSignatures.ts';

/** Who signs, as what, for whom, why and when. */
export type Signing = {
  readonly signerName: string;
  readonly post: string;
  readonly agencyName: string;
  readonly reason: string;
  readonly at: Instant;
};

/** Why a file cannot be signed. */
export type NotSignable =
  /** It carries a signature already; writing it anew would break that one. */
  | { readonly code: 'PDF_HAS_SIGNATURE' }
  /** It is encrypted, damaged, or no PDF. */
  | { readonly code: 'PDF_NOT_SIGNABLE' };

/**
 * The PDF with a visible stamp and a signature over every byte but the signature itself: PAdES
 * baseline B-B.
 */
export async function signPdf(
  pdf: Uint8Array,
  signing: Signing,
  signer: DocumentSigner,
): Promise<Result<Uint8Array, NotSignable>> {
  if (findSignatures(pdf).length > 0) return refuse({ code: 'PDF_HAS_SIGNATURE' });
  const placed = await place(pdf, signing, signer);
  return placed === null
    ? refuse({ code: 'PDF_NOT_SIGNABLE' })
    : accept(await fill(placed, signer));
}

/** Null when the file cannot be read: it came from outside and may be anything. */
async function place(pdf: Uint8Array, signing: Signing, signer: DocumentSigner) {
  const { signerName, reason, agencyName, at } = signing;
  const { certificate } = signer;
  // The PDF library is large; nobody waits for it before the first signature.
  const { printPdf } = await import('../printing/printPdf.ts');
  const stamp = await printPdf(
    stampDefinition({
      ...signing,
      signedAt: stampMoment(at),
      certificateName: certificate.subject,
      isTest: certificate.isTest,
    }),
  );
  try {
    const words = { name: signerName, reason, location: agencyName, at };
    return Buffer.from(await placeSignature(pdf, stamp, words));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

/** Writes the range over its place, signs what it covers, and writes the signature into its gap. */
async function fill(pdf: Buffer, signer: DocumentSigner): Promise<Uint8Array> {
  const rangeAt = pdf.lastIndexOf(RANGE_PLACE, undefined, 'latin1');
  const gapAt = pdf.indexOf('<', pdf.indexOf('/Contents', rangeAt, 'latin1'), 'latin1');
  const gapEnd = gapAt + SIGNATURE_BYTES_MAX * 2 + 2;
  const range = `/ByteRange [ 0 ${gapAt} ${gapEnd} ${pdf.length - gapEnd} ]`;
  pdf.write(range.padEnd(RANGE_PLACE.length), rangeAt, 'latin1');
  const signed = Buffer.concat([pdf.subarray(0, gapAt), pdf.subarray(gapEnd)]);
  const signature = await signer.sign(signed);
  if (signature.length > SIGNATURE_BYTES_MAX) {
    throw new Error(
      `Expected a signature of at most ${SIGNATURE_BYTES_MAX} bytes, but got ${signature.length}.`,
    );
  }
  pdf.write(Buffer.from(signature).toString('hex'), gapAt + 1, 'latin1');
  return new Uint8Array(pdf);
}

function stampMoment(at: Instant): string {
  const { year, month, day, hour, minute } = toParts(at);
  const second = String(Math.floor(at / 1000) % 60).padStart(2, '0');
  return `${hour}:${minute}:${second} ${day}/${month}/${year} (+07:00)`;
}
