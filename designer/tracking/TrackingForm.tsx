import { useState, type FormEvent } from 'react';

import type { Track } from '../../api/contract/tracking.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

type Props = {
  readonly track: Track;
  readonly texts: TrackingTexts;
  readonly isSearching: boolean;
  readonly problem: string | null;
  readonly onChange: (track: Track) => void;
  readonly onSearch: () => void;
};

/** Asks for the two codes of the receipt. */
export function TrackingForm({ track, texts, isSearching, problem, onChange, onSearch }: Props) {
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isIncomplete = !track.code.trim() || !track.secret.trim();
    setMissing(isIncomplete);
    if (!isIncomplete && !isSearching) onSearch();
  };
  const message = isMissing ? texts.missing : problem;
  return (
    <form onSubmit={submit} noValidate>
      <p>{texts.intro}</p>
      <label htmlFor="code">{texts.code}</label>
      <input
        id="code"
        value={track.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-example"
        onChange={(event) => onChange({ ...track, code: event.currentTarget.value })}
      />
      <small id="code-example">{texts.codeExample}</small>
      <label htmlFor="secret">{texts.secret}</label>
      <input
        id="secret"
        value={track.secret}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...track, secret: event.currentTarget.value })}
      />
      <div role="alert">{message ? <p className="problem">{message}</p> : null}</div>
      <button type="submit" className="primary">
        {isSearching ? texts.searching : texts.submit}
      </button>
    </form>
  );
}
