import type { X509Certificate } from 'node:crypto';
import type { Instant } from '../../../engine/model/time.ts';
import type { HoldingSignature } from './readCms.ts';
import type { Verdict } from './signatureCheck.ts';

/** No chain in use is longer; a circle ends here. */
const CHAIN_MAX = 8;

/**
 * Whether the certificate behind a signature is trusted at a moment: it is one of those trusted, or
 * leads to one over issuers that may issue. Whether it was revoked is not asked.
 */
export function judgeCertificate(
  { signer, others }: HoldingSignature,
  trusted: readonly X509Certificate[],
  at: Instant,
): Verdict {
  const chain = chainTo(signer, others, trusted);
  if (chain === null) return 'unknownCertificate';
  if (chain.some(({ validTo }) => Date.parse(validTo) < at)) return 'certificateExpired';
  const isEarly = chain.some(({ validFrom }) => Date.parse(validFrom) > at);
  return isEarly ? 'certificateNotYetValid' : 'valid';
}

/** From the signer to a trusted one, both included; null when there is no way. */
function chainTo(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): readonly X509Certificate[] | null {
  const isTrusted = ({ fingerprint256 }: X509Certificate): boolean =>
    trusted.some((it) => it.fingerprint256 === fingerprint256);
  const chain = [signer];
  for (let last = signer; !isTrusted(last);) {
    const issuer = [...trusted, ...others].find((it) => isIssuer(it, last));
    if (issuer === undefined || chain.length === CHAIN_MAX) return null;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

function isIssuer(candidate: X509Certificate, certificate: X509Certificate): boolean {
  return (
    candidate.ca && certificate.checkIssued(candidate) && certificate.verify(candidate.publicKey)
  );
}
