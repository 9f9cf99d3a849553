import { keySigner } from '../../api/signing/keySigner.ts';
import { makeTestKey } from '../../api/signing/makeTestKey.ts';
import type { DocumentSigner } from '../../api/signing/documentSigner.ts';
import type { SigningKey } from '../../api/signing/signingKey.ts';
import { signPdf, type Signing } from '../../api/signing/signPdf.ts';

/** The moment at which test documents are signed. */
export const SIGNED_AT = Date.parse('2026-11-23T14:05:09+07:00');

/** A key of its own for each test that wants one, with its signer. */
export type TestSigner = { readonly key: SigningKey; readonly signer: DocumentSigner };

/** A new key whose certificate is valid for so many days from the moment of signing. */
export async function aSigner(name = 'UBND xã Bình An', days = 30): Promise<TestSigner> {
  const key = await makeTestKey({ name, at: SIGNED_AT, days });
  return { key, signer: await keySigner(key) };
}

/** What the leader of a commune signs. */
export const SIGNING: Signing = {
  signerName: 'Đỗ Quốc Khải',
  post: 'Lãnh đạo cơ quan',
  agencyName: 'Ủy ban nhân dân xã Bình An',
  reason: 'Cấp giấy chứng nhận (bản chính)',
  at: SIGNED_AT,
};

/** The PDF, signed. */
export async function signedBy({ signer }: TestSigner, pdf: Uint8Array): Promise<Buffer> {
  const signed = await signPdf(pdf, SIGNING, signer);
  if (!signed.ok) throw new Error(signed.refusal.code);
  return Buffer.from(signed.value);
}
