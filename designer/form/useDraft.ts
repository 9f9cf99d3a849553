import type { JsonValue } from '../../api/contract/primitives.ts';
import { useMe } from '../api/useSession.ts';
import type { FormValues } from './formValues.ts';
import { useTabDraft } from './useTabDraft.ts';

const NOTHING: FormValues = {};

/**
 * What an officer typed, kept in this browser tab until it was sent: also a lost connection or an
 * ended session loses nothing.
 *
 * `initial` is what the API knows; what was typed stands over it. Another person at the same tab
 * does not see it.
 */
export function useDraft(about: string, initial: FormValues) {
  const { personId } = useMe();
  const { draft, change, forget } = useTabDraft(`lienthong.draft.${personId}.${about}`, NOTHING);
  return {
    values: { ...initial, ...draft },
    isTyped: Object.keys(draft).length > 0,
    change: (field: string, value: JsonValue) =>
      change((before) => ({ ...before, [field]: value })),
    forget,
  };
}
