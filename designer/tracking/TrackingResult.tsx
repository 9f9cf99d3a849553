import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';

import type { Track, TrackingView } from '../../api/contract/tracking.ts';
import { formatMoment, formatWeekday } from '../i18n/formatMoment.ts';
import type { Language } from '../i18n/language.ts';
import type { PayProblem } from './payOnline.ts';
import { TrackingFees } from './TrackingFees.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import type { TrackingTexts } from './useTrackingTexts.ts';

const SignedResults = lazy(async () => ({
  default: (await import('./SignedResults.tsx')).SignedResults,
}));

type Props = {
  readonly dossier: TrackingView;
  /** By which it was found. */
  readonly track: Track;
  readonly seenAt: string;
  readonly texts: TrackingTexts;
  readonly language: Language;
  readonly onPay: () => Promise<PayProblem | null>;
  readonly onRefresh: () => void;
  readonly onAnother: () => void;
};

/**
 * State, agency, promised date, what is asked of the applicant, and the way so far. Takes the
 * focus.
 */
export function TrackingResult(props: Props) {
  const { dossier, track, seenAt, texts, language, ...actions } = props;
  const [isChecking, setChecking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { promisedAt, finishedAt, asked, clock } = dossier;
  const isPaused = clock === 'paused';
  const day = promisedAt
    ? `${formatMoment(promisedAt)} (${formatWeekday(promisedAt, language)})`
    : texts.noPromise;
  const promise = isPaused ? texts.promisedLater : day;
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1}>
        {texts.result.replace('{code}', dossier.code)}
      </h2>
      <p className="procedure">{dossier.procedureName}</p>
      <div className={`state ${dossier.timeliness}`}>
        <strong>{dossier.statusText[language]}</strong>
        <span>{isPaused ? texts.paused : texts.timeliness[dossier.timeliness]}</span>
      </div>
      <dl>
        <Fact name={texts.promisedAt}>{promise}</Fact>
        {dossier.partLimits.map(({ elementId, name, dueAt }) => (
          <Fact key={elementId} name={texts.partLimit.replace('{name}', () => name)}>
            {formatMoment(dueAt)}
          </Fact>
        ))}
        <Fact name={texts.agency}>{dossier.agencyName}</Fact>
        <Fact name={texts.step}>{dossier.stepName}</Fact>
        <Fact name={texts.receivedAt}>{formatMoment(dossier.receivedAt)}</Fact>
        <Fact name={texts.finishedAt}>{finishedAt ? formatMoment(finishedAt) : null}</Fact>
      </dl>
      <Apology dossier={dossier} texts={texts} />
      <h3>{texts.asked}</h3>
      <div className={asked ? 'asked' : ''}>
        <p>{asked ? asked[language] : texts.askedNone}</p>
        {dossier.askedWords.map(({ label, words }) => (
          <p key={label.vi} className="words">
            <b>{label[language]}:</b> {words}
          </p>
        ))}
      </div>
      {dossier.fees ? (
        <TrackingFees fees={dossier.fees} texts={texts} language={language} onPay={actions.onPay} />
      ) : null}
      <History dossier={dossier} texts={texts} />
      <FeedbackPart
        track={track}
        given={dossier.feedback}
        texts={texts}
        language={language}
        onGiven={actions.onRefresh}
      />
      {isChecking ? (
        <Suspense>
          <SignedResults track={track} language={language} />
        </Suspense>
      ) : null}
      <p className="quiet">{texts.seenAt.replace('{at}', formatMoment(seenAt))}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => window.print()}>
          {texts.print}
        </button>
        {isChecking ? null : (
          <button type="button" onClick={() => setChecking(true)}>
            {texts.checkResults}
          </button>
        )}
        <button type="button" onClick={actions.onRefresh}>
          {texts.refresh}
        </button>
        <button type="button" onClick={actions.onAnother}>
          {texts.another}
        </button>
      </p>
    </section>
  );
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

function Apology({ dossier: { apology }, texts }: HistoryProps) {
  if (apology === null) return null;
  const { reason, promisedBefore, promisedAfter } = apology;
  return (
    <div className="asked apology">
      <p>
        <b>{texts.apology}</b>
      </p>
      <p>
        {texts.apologyDates
          .replace('{before}', formatMoment(promisedBefore))
          .replace('{after}', formatMoment(promisedAfter))
          .replace('{reason}', () => reason)}
      </p>
    </div>
  );
}

type HistoryProps = { readonly dossier: TrackingView; readonly texts: TrackingTexts };

function History({ dossier, texts }: HistoryProps) {
  return (
    <>
      <h3>{texts.history}</h3>
      {dossier.history.length === 0 ? <p>{texts.historyNone}</p> : null}
      <ol>
        {dossier.history.map(({ at, stepName, agencyName }) => (
          <li key={`${at} ${stepName}`}>
            <time dateTime={at}>{formatMoment(at)}</time>
            <span>
              <b>{stepName}</b>
              {agencyName ? ` – ${agencyName}` : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
