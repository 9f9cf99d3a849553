import { useRef, useState, type FormEvent } from 'react';

import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { newCommandId } from '../api/newCommandId.ts';
import type { Language } from '../i18n/language.ts';
import { withdraw } from './lookUpSubmission.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

type Props = {
  readonly track: Track;
  readonly texts: TrackingTexts;
  readonly language: Language;
  readonly onChanged: (submission: SubmissionTracking) => void;
};

/** Takes a submission back, which ends it. */
export function WithdrawForm({ track, texts, language, onChanged }: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const commandId = useRef(newCommandId());
  const send = async () => {
    const sent = await withdraw(track, reason.trim(), commandId.current);
    if (sent.ok) return onChanged(sent.answer);
    return setProblem(sent.texts?.[language] ?? texts.lost);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(texts.submission.reasonMissing);
    return void send();
  };
  return (
    <details>
      <summary>{texts.submission.withdraw}</summary>
      <form onSubmit={submit} noValidate>
        <label htmlFor="withdraw-reason">{texts.submission.withdrawReason}</label>
        <textarea
          id="withdraw-reason"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div role="alert">{problem ? <p className="problem">{problem}</p> : null}</div>
        <button type="submit">{texts.submission.withdrawSend}</button>
      </form>
    </details>
  );
}
