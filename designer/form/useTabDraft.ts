import { useState } from 'react';

/**
 * What a person has entered, kept in this browser tab under the key until it is forgotten: a reload
 * loses nothing, and the next person at a shared computer, who opens another tab, finds nothing.
 *
 * `empty` is what it begins with, and stands for what an earlier release did not keep.
 */
export function useTabDraft<Draft extends object>(key: string, empty: Draft) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(key, empty));
  const change = (next: (before: Draft) => Draft) =>
    setDraft((before) => {
      const after = next(before);
      window.sessionStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  const forget = () => {
    window.sessionStorage.removeItem(key);
    setDraft(empty);
  };
  return { draft, change, forget };
}

function readDraft<Draft extends object>(key: string, empty: Draft): Draft {
  const text = window.sessionStorage.getItem(key);
  return text === null ? empty : { ...empty, ...(JSON.parse(text) as Draft) };
}
