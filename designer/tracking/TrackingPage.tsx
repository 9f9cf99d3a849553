import { lazy, Suspense, useEffect, useRef, useState } from 'react';

import type { Track } from '../../api/contract/tracking.ts';
import { LANGUAGE_NAMES, type Language } from '../i18n/language.ts';
import { Emblem } from '../shell/Emblem.tsx';
import { lookUpDossier, type LookUp } from './lookUpDossier.ts';
import { forgetTrack, keptTrack } from './keptTrack.ts';
import { payOnline } from './payOnline.ts';
import { MaintenanceLines } from './MaintenanceLines.tsx';
import { SubmissionResult } from './SubmissionResult.tsx';
import { TrackingForm } from './TrackingForm.tsx';
import { TrackingResult } from './TrackingResult.tsx';
import { useTrackingTexts } from './useTrackingTexts.ts';

const CheckPage = lazy(async () => ({ default: (await import('./CheckPage.tsx')).CheckPage }));
const CHECK_PATH = '/tracking/signature';

/** The applicant's page: state, agency, promised date and what is asked; without an account. */
export function TrackingPage() {
  const { texts, language, setLanguage } = useTrackingTexts();
  const [track, setTrack] = useState<Track>(readAddress);
  const [lookUp, setLookUp] = useState<LookUp | null>(null);
  const [isSearching, setSearching] = useState(false);
  const search = async (asked: Track) => {
    setSearching(true);
    setLookUp(await lookUpDossier(asked));
    setSearching(false);
  };
  const first = useRef(track);
  useEffect(() => {
    if (first.current.code && first.current.secret) void search(first.current);
    forgetTrack();
  }, []);
  const found = lookUp?.kind === 'found' ? lookUp : null;
  const handedIn = lookUp?.kind === 'submission' ? lookUp : null;
  const another = () => {
    setTrack({ code: '', secret: '' });
    setLookUp(null);
  };
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header>
        <Emblem />
        <span className="name">{texts.appName}</span>
        <span className="tagline">{texts.tagline}</span>
        <LanguageButtons label={texts.language} language={language} onChange={setLanguage} />
      </header>
      {window.location.pathname === CHECK_PATH ? (
        <main id="content" tabIndex={-1}>
          <Suspense>
            <CheckPage language={language} />
          </Suspense>
        </main>
      ) : (
        <main id="content" tabIndex={-1} aria-busy={isSearching}>
          <MaintenanceLines texts={texts} />
          <h1>{texts.title}</h1>
          {found ? (
            <TrackingResult
              dossier={found.dossier}
              track={track}
              seenAt={found.seenAt}
              texts={texts}
              language={language}
              onPay={() => payOnline(track, language)}
              onRefresh={() => void search(track)}
              onAnother={another}
            />
          ) : null}
          {handedIn ? (
            <SubmissionResult
              submission={handedIn.submission}
              track={track}
              seenAt={handedIn.seenAt}
              texts={texts}
              language={language}
              onChanged={(submission) => setLookUp({ ...handedIn, submission })}
              onRefresh={() => void search(track)}
              onAnother={another}
            />
          ) : null}
          {found || handedIn ? null : (
            <TrackingForm
              track={track}
              texts={texts}
              isSearching={isSearching}
              problem={problemText(lookUp, language, texts)}
              onChange={setTrack}
              onSearch={() => void search(track)}
            />
          )}
          <p className="quiet">{texts.privacy}</p>
          <p>
            <a href={CHECK_PATH}>{texts.check}</a> · <a href="/submit">{texts.handIn}</a>
          </p>
        </main>
      )}
    </>
  );
}

type LanguageProps = {
  readonly label: string;
  readonly language: Language;
  readonly onChange: (language: Language) => void;
};

function LanguageButtons({ label, language, onChange }: LanguageProps) {
  const entries = Object.entries(LANGUAGE_NAMES) as [Language, string][];
  return (
    <div role="group" aria-label={label} className="languages">
      {entries.map(([key, name]) => (
        <button
          key={key}
          type="button"
          lang={key}
          aria-pressed={key === language}
          onClick={() => onChange(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

type Texts = ReturnType<typeof useTrackingTexts>['texts'];

function problemText(lookUp: LookUp | null, language: Language, texts: Texts): string | null {
  if (lookUp === null || lookUp.kind === 'found' || lookUp.kind === 'submission') return null;
  return lookUp.kind === 'refused' ? lookUp.texts[language] : texts[lookUp.kind];
}

/** The receipt's QR code leads here with both codes in the address; a gateway leads back. */
function readAddress(): Track {
  const search = new URLSearchParams(window.location.search || window.location.hash.slice(1));
  const kept = search.has('code') ? null : keptTrack();
  if (kept) return kept;
  return { code: search.get('code') ?? '', secret: search.get('secret') ?? '' };
}
