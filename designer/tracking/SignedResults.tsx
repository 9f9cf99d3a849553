import { useEffect, useState } from 'react';

import type { TrackedSignature } from '../../api/contract/signatures.ts';
import type { Track } from '../../api/contract/tracking.ts';
import type { Language } from '../i18n/language.ts';
import { CheckResult } from './CheckResult.tsx';
import { checkDossier, type Checked } from './checkSignatures.ts';
import { CHECK_TEXTS } from './checkTexts.ts';

type Props = { readonly track: Track; readonly language: Language };

/** The signed documents of the dossier that was looked up, each with what its signature says. */
export function SignedResults({ track, language }: Props) {
  const texts = CHECK_TEXTS[language];
  const [answer, setAnswer] = useState<Checked<readonly TrackedSignature[]> | null>(null);
  useEffect(() => {
    void checkDossier(track).then(setAnswer);
  }, [track]);
  return (
    <div role="status">
      <h3>{texts.results}</h3>
      {answer === null ? <p>{texts.checking}</p> : null}
      {answer?.kind === 'refused' ? <p className="problem">{answer.texts[language]}</p> : null}
      {answer?.kind === 'lost' ? <p className="problem">{texts.lost}</p> : null}
      {answer?.kind === 'checked' ? <Results found={answer.value} language={language} /> : null}
    </div>
  );
}

type ResultsProps = Pick<Props, 'language'> & { readonly found: readonly TrackedSignature[] };

function Results({ found, language }: ResultsProps) {
  const texts = CHECK_TEXTS[language];
  if (found.length === 0) return <p>{texts.noResults}</p>;
  return found.map(({ agencyName, check }, place) => (
    <CheckResult
      key={check.sha256}
      title={texts.result
        .replace('{number}', String(place + 1))
        .replace('{agency}', () => agencyName)}
      check={check}
      texts={texts}
      language={language}
    />
  ));
}
