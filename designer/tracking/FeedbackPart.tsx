import { useState, type FormEvent } from 'react';

import type { FeedbackView } from '../../api/contract/service.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import type { Language } from '../i18n/language.ts';
import { sendFeedback, type FeedbackOutcome } from './sendFeedback.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

type Props = {
  readonly track: Track;
  /** What was written before. */
  readonly given: readonly FeedbackView[];
  readonly texts: TrackingTexts;
  readonly language: Language;
  /** What was written has come to the one-stop unit. */
  readonly onGiven: () => void;
};

/** Writes to the one-stop unit about the dossier, and shows what was answered. */
export function FeedbackPart({ track, given, texts, language, onGiven }: Props) {
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<FeedbackOutcome | null>(null);
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || isSending) return;
    setSending(true);
    const sent = await sendFeedback(track, text.trim());
    setSending(false);
    setOutcome(sent);
    if (sent.kind !== 'given') return;
    setText('');
    onGiven();
  };
  const isPending = given.some(({ answer }) => answer === null);
  return (
    <>
      <h3>{texts.feedback}</h3>
      {given.map((one) => (
        <Given key={one.feedbackId} one={one} texts={texts} />
      ))}
      {isPending ? null : (
        <form onSubmit={(event) => void submit(event)} noValidate className="feedback">
          <label htmlFor="feedback">{texts.feedbackText}</label>
          <textarea
            id="feedback"
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div role="alert">
            {isMissing ? <p className="problem">{texts.feedbackMissing}</p> : null}
            {outcome !== null && outcome.kind !== 'given' ? (
              <p className="problem">
                {outcome.kind === 'refused' ? outcome.texts[language] : texts[outcome.kind]}
              </p>
            ) : null}
          </div>
          <button type="submit">{isSending ? texts.feedbackSending : texts.feedbackSend}</button>
        </form>
      )}
    </>
  );
}

function Given({ one, texts }: { readonly one: FeedbackView; readonly texts: TrackingTexts }) {
  const due = texts.feedbackDue.replace('{at}', formatMoment(one.dueAt));
  return (
    <div className="given">
      <p>{one.text}</p>
      <p className="quiet">
        {texts.feedbackAsked.replace('{at}', formatMoment(one.askedAt))}
        {one.answer === null ? ` ${one.isLate ? texts.feedbackLate : due}` : null}
      </p>
      {one.answer === null ? null : (
        <p className="words">
          <b>{texts.feedbackAnswer}:</b> {one.answer}
        </p>
      )}
    </div>
  );
}
