import { useId, useState, type ChangeEvent } from 'react';

import type { Language } from '../i18n/language.ts';
import { CheckResult } from './CheckResult.tsx';
import { checkFile, type CheckAnswer } from './checkSignatures.ts';
import { CHECK_TEXTS } from './checkTexts.ts';

type Props = { readonly language: Language };

/** Whether a signed PDF is as it was signed, and by whom; for anybody who has the file. */
export function CheckPage({ language }: Props) {
  const texts = CHECK_TEXTS[language];
  const fileId = useId();
  const [name, setName] = useState('');
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [isChecking, setChecking] = useState(false);
  const check = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = '';
    if (!file || isChecking) return;
    setName(file.name);
    setAnswer(null);
    setChecking(true);
    setAnswer(await checkFile(file));
    setChecking(false);
  };
  return (
    <>
      <h1>{texts.title}</h1>
      <section aria-busy={isChecking}>
        <p>{texts.intro}</p>
        <label htmlFor={fileId}>{texts.file}</label>
        <input
          id={fileId}
          type="file"
          accept="application/pdf,.pdf"
          onChange={(event) => void check(event)}
        />
        <div role="status" className="answer">
          {isChecking ? <p>{texts.checking}</p> : null}
          {answer?.kind === 'refused' ? <p className="problem">{answer.texts[language]}</p> : null}
          {answer?.kind === 'lost' ? <p className="problem">{texts.lost}</p> : null}
          {answer?.kind === 'checked' ? (
            <CheckResult title={name} check={answer.value} texts={texts} language={language} />
          ) : null}
        </div>
      </section>
      <p className="quiet">{texts.forgotten}</p>
      <p>
        <a href="/tracking">{texts.back}</a>
      </p>
    </>
  );
}
