import { createHash } from 'node:crypto';
import type { Instant } from '../../engine/model/time.ts';
import type { SignatureCheckView } from '../contract/signatures.ts';
import { sniffDocument } from '../documents/sniffDocument.ts';
import { presentCheck } from '../present/presentCheck.ts';
import type { Signing } from './loadSigning.ts';
import { verifyPdf } from './verify/verifyPdf.ts';

/** What the signatures of a file are worth at a moment, in words. */
export async function checkFile(
  bytes: Uint8Array,
  { trusted }: Signing,
  at: Instant,
): Promise<SignatureCheckView> {
  const sniffer = sniffDocument();
  await sniffer.write(bytes);
  const isPdf = (await sniffer.end()) === 'application/pdf';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return presentCheck(isPdf ? verifyPdf(bytes, { trusted, at }) : null, sha256);
}
