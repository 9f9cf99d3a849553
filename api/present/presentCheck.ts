import type { SignatureCheckView, SignatureView, VerdictView } from '../contract/signatures.ts';
import type { Text } from '../contract/primitives.ts';
import type { CertificateFacts } from '../signing/documentSigner.ts';
import type { PdfCheck, SignatureCheck } from '../signing/verify/signatureCheck.ts';
import { textOf } from '../texts/fillText.ts';
import { toMoment, toMomentOrNull, toReadable } from './moment.ts';

/** What the signatures of a file are worth, in sentences; `null` for a file that is no PDF. */
export function presentCheck(check: PdfCheck | null, sha256: string): SignatureCheckView {
  const signatures = check?.signatures ?? [];
  const outcome: VerdictView = check?.outcome ?? 'notPdf';
  const worst = signatures.find(({ verdict }) => verdict === outcome);
  return {
    outcome,
    text: sentence(outcome, worst ?? null),
    sha256,
    signatures: signatures.map(presentSignature),
  };
}

function presentSignature(check: SignatureCheck): SignatureView {
  const { verdict, signerName, reason, signedAt, certificate } = check;
  return {
    verdict,
    text: sentence(verdict, check),
    signerName,
    reason,
    signedAt: toMomentOrNull(signedAt),
    certificate: certificate && presentCertificate(certificate),
  };
}

function presentCertificate({ subject, issuer, validFrom, validTo, isTest }: CertificateFacts) {
  return {
    subject,
    issuer,
    validFrom: toMoment(validFrom),
    validTo: toMoment(validTo),
    isTest,
  };
}

function sentence(verdict: VerdictView, check: SignatureCheck | null): Text {
  const certificate = check?.certificate ?? null;
  const told = textOf('verdicts', verdict, {
    certificate: certificate?.subject ?? '',
    validFrom: certificate === null ? '' : toReadable(certificate.validFrom),
    validTo: certificate === null ? '' : toReadable(certificate.validTo),
  });
  if (verdict !== 'valid' || !certificate?.isTest) return told;
  const test = textOf('verdicts', 'test');
  return { vi: `${told.vi} ${test.vi}`, en: `${told.en} ${test.en}` };
}
