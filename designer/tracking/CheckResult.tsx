import type { SignatureCheckView, SignatureView } from '../../api/contract/signatures.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import type { Language } from '../i18n/language.ts';
import type { CheckTexts } from './checkTexts.ts';

type Props = {
  readonly title: string;
  readonly check: SignatureCheckView;
  readonly texts: CheckTexts;
  readonly language: Language;
};

/** What a file is worth in one sentence, and each of its signatures. */
export function CheckResult({ title, check, texts, language }: Props) {
  const { outcome, text, signatures, sha256 } = check;
  return (
    <>
      <h2>{title}</h2>
      <p className={`verdict ${outcome}`}>
        <strong>{texts.outcomes[outcome]}</strong> {text[language]}
      </p>
      {signatures.map((signature, place) => (
        <Signature key={String(place)} signature={signature} texts={texts} />
      ))}
      <p className="quiet hash">SHA-256: {sha256}</p>
    </>
  );
}

function Signature({ signature, texts }: Pick<Props, 'texts'> & { signature: SignatureView }) {
  const { signerName, reason, signedAt, certificate } = signature;
  const facts = [
    [texts.signer, signerName],
    [texts.reason, reason],
    [texts.signedAt, signedAt && formatMoment(signedAt)],
    [texts.certificate, certificate?.subject],
    [texts.issuer, certificate?.issuer],
    [
      texts.validity,
      certificate &&
        `${formatMoment(certificate.validFrom)} – ${formatMoment(certificate.validTo)}`,
    ],
  ] as const;
  const known = facts.filter(([, fact]) => Boolean(fact));
  if (known.length === 0) return null;
  return (
    <dl>
      {known.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
