import { useRef, useState, type FormEvent } from 'react';

import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { newCommandId } from '../api/newCommandId.ts';
import type { Language } from '../i18n/language.ts';
import { sendSupplement } from './lookUpSubmission.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

type Props = {
  readonly submission: SubmissionTracking;
  readonly track: Track;
  readonly texts: TrackingTexts;
  readonly language: Language;
  readonly onChanged: (submission: SubmissionTracking) => void;
};

type Chosen = { readonly [paperKey: string]: readonly File[] };

/** Sends the papers that are asked for; those chosen take the place of those before. */
export function SupplementForm({ submission, track, texts, language, onChanged }: Props) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const commandId = useRef(newCommandId());
  const send = async () => {
    const papers = Object.entries(chosen)
      .filter(([, files]) => files.length > 0)
      .map(([paperKey, files]) => ({ paperKey, files }));
    if (papers.length === 0 && text.trim() === '') return setProblem(texts.submission.nothingSent);
    setSending(true);
    const sent = await sendSupplement(track, { papers, text: text.trim() }, commandId.current);
    setSending(false);
    if (sent.ok) return onChanged(sent.answer);
    return setProblem(sent.texts?.[language] ?? texts.lost);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) void send();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={texts.submission.supplement}>
      <h3>{texts.submission.supplement}</h3>
      <p className="quiet">{texts.submission.limits}</p>
      {submission.papers.map(({ paperKey, name, fileCount }) => (
        <div key={paperKey}>
          <label htmlFor={`file-${paperKey}`}>{name}</label>
          <input
            id={`file-${paperKey}`}
            type="file"
            multiple
            aria-describedby={`had-${paperKey}`}
            onChange={({ currentTarget: { files } }) =>
              setChosen((before) => ({ ...before, [paperKey]: [...(files ?? [])] }))
            }
          />
          <small id={`had-${paperKey}`}>
            {texts.submission.had.replace('{count}', String(fileCount))}
          </small>
        </div>
      ))}
      <label htmlFor="supplement-text">{texts.submission.answer}</label>
      <textarea
        id="supplement-text"
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="alert">{problem ? <p className="problem">{problem}</p> : null}</div>
      <button type="submit" className="primary">
        {isSending ? texts.submission.sending : texts.submission.send}
      </button>
    </form>
  );
}
