import { useState } from 'react';

import type { JsonValue } from '../../api/contract/primitives.ts';
import { useMe } from '../api/useSession.ts';
import type { FormValues } from './formValues.ts';

const PREFIX = 'lienthong.draft.';

/**
 * What a person typed, kept in this browser tab until it was sent: a lost connection, an ended
 * session or a reload loses nothing.
 *
 * `initial` is what the API knows; what was typed stands over it. Another person at the same tab
 * does not see it.
 */
export function useDraft(about: string, initial: FormValues) {
  const { personId } = useMe();
  const key = `${PREFIX}${personId}.${about}`;
  const [typed, setTyped] = useState<FormValues>(() => readDraft(key));
  const change = (field: string, value: JsonValue) =>
    setTyped((before) => {
      const after = { ...before, [field]: value };
      window.sessionStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  const forget = () => {
    window.sessionStorage.removeItem(key);
    setTyped({});
  };
  return {
    values: { ...initial, ...typed },
    isTyped: Object.keys(typed).length > 0,
    change,
    forget,
  };
}

function readDraft(key: string): FormValues {
  const text = window.sessionStorage.getItem(key);
  return text === null ? {} : (JSON.parse(text) as FormValues);
}
