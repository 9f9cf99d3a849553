import type { X509Certificate } from 'node:crypto';
import { SIGNING_WORDS } from '../texts/signingWords.ts';
import type { CertificateFacts } from './documentSigner.ts';

/** What people are told of a certificate. */
export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer, validFrom, validTo, fingerprint256 } = certificate;
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    validFrom: Date.parse(validFrom),
    validTo: Date.parse(validTo),
    sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
    isTest: nameIn(subject).startsWith(SIGNING_WORDS.testMark),
  };
}

/** The common name, else the organisation, else all of it. */
function nameIn(subject: string): string {
  const lines = linesOf(subject);
  const named = ['CN=', 'O='].flatMap((key) => lines.filter((line) => line.startsWith(key)));
  return named[0]?.replace(/^\w+=/u, '') ?? lines.join(', ');
}

/** Node writes control characters as "\0A" and sets a backslash before what has a meaning. */
function linesOf(subject: string): readonly string[] {
  const lines = subject.split('\n');
  return lines.map((line) => line.replace(/\\[0-9A-F]{2}/gu, ' ').replace(/\\(.)/gu, '$1'));
}
