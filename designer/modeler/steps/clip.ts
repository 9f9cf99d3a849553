import type { Form } from '../../../api/contract/forms.ts';

/** What was copied last in this browser, whole enough to be pasted into another procedure. */
export type Clip = {
  /** The open drawing that it was copied from; each opening has its own name. */
  readonly from: string;
  readonly bpmn: string;
  readonly ids: readonly string[];
  readonly forms: readonly Form[];
};

const KEY = 'lienthong.clip';

/** Keeps what was copied for the other tabs; without room nothing is kept, nor what was before. */
export function keepClip(clip: Clip): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(clip));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    window.localStorage.removeItem(KEY);
  }
}

/** What was copied last, also in another tab; null: nothing. */
export function readClip(): Clip | null {
  const text = window.localStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as Clip);
}
