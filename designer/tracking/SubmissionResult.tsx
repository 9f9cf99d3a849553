import { useEffect, useRef, type ReactNode } from 'react';

import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import type { Language } from '../i18n/language.ts';
import { keepTrack } from './keptTrack.ts';
import { payOnline } from './payOnline.ts';
import { TrackingResult } from './TrackingResult.tsx';
import type { TrackingTexts } from './useTrackingTexts.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

const SUPPLEMENT_PATH = '/submit/supplement';

type Props = {
  readonly submission: SubmissionTracking;
  readonly track: Track;
  readonly seenAt: string;
  readonly texts: TrackingTexts;
  readonly language: Language;
  readonly onChanged: (submission: SubmissionTracking) => void;
  readonly onRefresh: () => void;
  readonly onAnother: () => void;
};

/**
 * What was handed in online: whether it is received, what is asked for, why it was refused; once it
 * is a dossier, the dossier. Takes the focus.
 */
export function SubmissionResult({ submission, track, texts, language, ...rest }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { status, dossier, words } = submission;
  useEffect(() => heading.current?.focus(), [status]);
  const own = { submission, track, texts, language, onChanged: rest.onChanged };
  return (
    <>
      <section aria-labelledby="submission">
        <h2 id="submission" ref={heading} tabIndex={-1}>
          {texts.submission.result.replace('{number}', submission.number)}
        </h2>
        <p className="procedure">{submission.procedureName}</p>
        <div className="state within">
          <strong>{submission.statusText[language]}</strong>
          <span>{texts.submission.told[`s${status}`]}</span>
        </div>
        <dl>
          <Fact name={texts.submission.place}>{submission.placeName}</Fact>
          <Fact name={texts.submission.submittedAt}>{formatMoment(submission.submittedAt)}</Fact>
          <Fact name={texts.submission.checkDueAt}>{momentOrNull(submission.checkDueAt)}</Fact>
          <Fact name={texts.submission.supplementDueAt}>
            {momentOrNull(submission.supplementDueAt)}
          </Fact>
          <Fact name={texts.code}>{dossier ? dossier.code : null}</Fact>
        </dl>
        {words && (status === 5 || status === 3) ? (
          <div className="asked">
            <p>
              <b>{status === 5 ? texts.submission.askedFor : texts.submission.refusedFor}</b>
            </p>
            <p className="words">{words}</p>
          </div>
        ) : null}
        {submission.canSupplement ? (
          <p className="actions">
            <button type="button" className="primary" onClick={() => leaveToSupplement(track)}>
              {texts.submission.supplement}
            </button>
          </p>
        ) : null}
        {submission.canWithdraw ? <WithdrawForm {...own} /> : null}
        {dossier ? null : (
          <>
            <p className="quiet">{texts.seenAt.replace('{at}', formatMoment(rest.seenAt))}</p>
            <p className="actions">
              <button type="button" className="primary" onClick={rest.onRefresh}>
                {texts.refresh}
              </button>
              <button type="button" onClick={rest.onAnother}>
                {texts.another}
              </button>
            </p>
          </>
        )}
      </section>
      {dossier ? (
        <TrackingResult
          dossier={dossier}
          track={track}
          onPay={() => payOnline(track, language)}
          seenAt={rest.seenAt}
          texts={texts}
          language={language}
          onRefresh={rest.onRefresh}
          onAnother={rest.onAnother}
        />
      ) : null}
    </>
  );
}

/** That page leads back to this one. */
function leaveToSupplement(track: Track): void {
  keepTrack(track);
  window.location.assign(SUPPLEMENT_PATH);
}

function momentOrNull(moment: string | null): string | null {
  return moment === null ? null : formatMoment(moment);
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
