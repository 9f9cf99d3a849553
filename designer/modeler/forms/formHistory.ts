import type { FormDraft } from './formDraft.ts';

/** A form under edit with the way back and forth; the drawing sees only what is applied. */
export type FormHistory = {
  readonly now: FormDraft;
  readonly before: readonly FormDraft[];
  readonly after: readonly FormDraft[];
  /** What the last change was about: typing on in one place is one step. */
  readonly last: string | null;
};

/** What may be done to it; `about` names the place that is typed in, null for a step of its own. */
export type FormAction =
  | { readonly kind: 'change'; readonly draft: FormDraft; readonly about: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const STEPS_MAX = 200;

/** The history after an action; without a step to take it stays as it is. */
export function nextHistory(history: FormHistory, action: FormAction): FormHistory {
  const { now, before, after } = history;
  if (action.kind === 'undo') {
    const previous = before.at(-1);
    if (previous === undefined) return history;
    return { now: previous, before: before.slice(0, -1), after: [now, ...after], last: null };
  }
  if (action.kind === 'redo') {
    const [next, ...rest] = after;
    if (next === undefined) return history;
    return { now: next, before: [...before, now], after: rest, last: null };
  }
  const { draft, about } = action;
  const isSameStep = about !== null && about === history.last;
  const kept = isSameStep ? before : [...before, now].slice(-STEPS_MAX);
  return { now: draft, before: kept, after: [], last: about };
}

/** A form that nothing was done to yet. */
export function startHistory(draft: FormDraft): FormHistory {
  return { now: draft, before: [], after: [], last: null };
}
