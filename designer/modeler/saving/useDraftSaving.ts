import { useRef, useState } from 'react';

import type { DraftView } from '../../../api/contract/procedures.ts';
import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { ApiProblem, ConnectionLost } from '../../api/apiProblem.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { notifyFailed } from '../../ui/notify.ts';
import { readDraft, useSaveDraft } from '../draftQueries.ts';
import type { Editor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

/** Somebody else saved the draft after it was opened here. */
export type DraftConflict = { readonly theirs: DraftView };

/** Why the last attempt to save has failed: no answer of the server, or it has refused. */
export type SavingTrouble = 'away' | 'refused';

/** Saving of the open draft, and what to do when another one was saved meanwhile. */
export type DraftSaving = {
  readonly isSaving: boolean;
  /** When it was last saved here, as on the wire; null before. */
  readonly savedAt: string | null;
  readonly trouble: SavingTrouble | null;
  /** Revision on the server after the last save here. */
  readonly revision: () => number;
  readonly conflict: DraftConflict | null;
  /** Resolves to whether the draft on the server now is the one on the screen. */
  readonly save: (editor: Editor) => Promise<boolean>;
  /** The same without a word when it fails; `trouble` and `conflict` tell. */
  readonly saveQuietly: (editor: Editor) => Promise<boolean>;
  /** Saves over the other draft. */
  readonly overwrite: (editor: Editor) => Promise<boolean>;
  /** Goes on from this draft, or from that revision of it. */
  readonly adopt: (draft: Partial<DraftView>) => void;
  readonly forgetConflict: () => void;
};

/** Keeps the revision that the next save must name. */
export function useDraftSaving(draft: DraftView): DraftSaving {
  const base = useRef(draft);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<SavingTrouble | null>(null);
  const saving = useSaveDraft(draft.procedureId);
  const notifyFailure = useFailureNotice();
  const revision = () => base.current.revision;

  const write = async (editor: Editor, isAutomatic: boolean): Promise<void> => {
    const { change } = editor.store.getState();
    const content = await readDrawing(editor);
    const saved = await saving.mutateAsync({ ...content, revision: revision(), isAutomatic });
    base.current = { ...base.current, ...saved };
    editor.store.setState({ savedChange: change });
    setSavedAt(formatInstant(Date.now()));
    setTrouble(null);
  };
  /** Null when it is saved. */
  const attempt = async (editor: Editor, isAutomatic = false): Promise<Error | null> => {
    try {
      await write(editor, isAutomatic);
      return null;
    } catch (error) {
      if (isConflict(error)) setConflict({ theirs: await readDraft(draft.procedureId) });
      else setTrouble(error instanceof ConnectionLost ? 'away' : 'refused');
      return error as Error;
    }
  };
  const save = async (editor: Editor): Promise<boolean> => {
    leaveField();
    const failure = await attempt(editor);
    if (failure !== null && !isConflict(failure)) notifyFailure(failure);
    return failure === null;
  };
  const saveQuietly = async (editor: Editor) => (await attempt(editor, true)) === null;
  const adopt = (next: Partial<DraftView>) => {
    base.current = { ...base.current, ...next };
    setConflict(null);
  };
  const overwrite = (editor: Editor) => {
    if (conflict) adopt({ revision: conflict.theirs.revision });
    return save(editor);
  };
  const state = { isSaving: saving.isPending, savedAt, trouble, conflict };
  const actions = { save, saveQuietly, overwrite, adopt, forgetConflict: () => setConflict(null) };
  return { ...state, ...actions, revision };
}

function useFailureNotice(): (failure: Error) => void {
  const { t } = useModelerTexts();
  const errorText = useErrorText();
  return (failure) => notifyFailed(t('save.failed', { reason: errorText(failure) }));
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.details.code === 'DRAFT_CHANGED';
}

/** A text box changes the drawing when it is left; Ctrl+S must not save without what is typed. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
