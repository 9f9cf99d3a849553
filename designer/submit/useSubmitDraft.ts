import { useTabDraft } from '../form/useTabDraft.ts';
import { EMPTY_DRAFT, type SubmitDraft } from './submitDraft.ts';

/** Changes some of the draft; what was meant to be handed in is then something else. */
export type ChangeDraft = (
  part: Partial<SubmitDraft> | ((before: SubmitDraft) => Partial<SubmitDraft>),
) => void;

/** What an applicant has entered to hand in. */
export function useSubmitDraft() {
  const { draft, change, forget } = useTabDraft('lienthong.submit', EMPTY_DRAFT);
  const changePart: ChangeDraft = (part) =>
    change((before) => {
      const changed = typeof part === 'function' ? part(before) : part;
      return { ...before, commandId: null, ...changed };
    });
  return { draft, change: changePart, clear: forget };
}
