import { useState } from 'react';

import { EMPTY_DRAFT, type SubmitDraft } from './submitDraft.ts';

const KEY = 'lienthong.submit';

/** Changes some of the draft; what was meant to be handed in is then something else. */
export type ChangeDraft = (
  part: Partial<SubmitDraft> | ((before: SubmitDraft) => Partial<SubmitDraft>),
) => void;

/**
 * What an applicant has entered, kept in this browser tab: a reload loses nothing, and the next
 * person at a shared computer, who opens another tab, finds nothing.
 */
export function useSubmitDraft() {
  const [draft, setDraft] = useState<SubmitDraft>(readDraft);
  const change: ChangeDraft = (part) =>
    setDraft((before) => {
      const changed = typeof part === 'function' ? part(before) : part;
      const after = { ...before, commandId: null, ...changed };
      window.sessionStorage.setItem(KEY, JSON.stringify(after));
      return after;
    });
  const clear = () => {
    window.sessionStorage.removeItem(KEY);
    setDraft(EMPTY_DRAFT);
  };
  return { draft, change, clear };
}

/** What an earlier release kept lacks what came since. */
function readDraft(): SubmitDraft {
  const text = window.sessionStorage.getItem(KEY);
  return text === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...(JSON.parse(text) as SubmitDraft) };
}
