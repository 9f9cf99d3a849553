import { useRef, useState } from 'react';

import type { DraftView } from '../../api/contract/procedures.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { notifyFailed } from '../ui/notify.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { readDraft, useSaveDraft } from './draftQueries.ts';
import type { Editor } from './EditorContext.tsx';
import { readDrawing } from './openDrawing.ts';
import { useModelerTexts } from './useModelerTexts.ts';

/** Somebody else saved the draft after it was opened here. */
export type DraftConflict = { readonly theirs: DraftView };

/** Saving of the open draft, and what to do when another one was saved meanwhile. */
export type DraftSaving = {
  readonly isSaving: boolean;
  /** Revision on the server after the last save here. */
  readonly revision: () => number;
  readonly conflict: DraftConflict | null;
  /** Resolves to whether the draft on the server now is the one on the screen. */
  readonly save: (editor: Editor) => Promise<boolean>;
  /** Saves over the other draft. */
  readonly overwrite: (editor: Editor) => Promise<boolean>;
  readonly adopt: (draft: DraftView) => void;
  readonly forgetConflict: () => void;
};

/** Keeps the revision that the next save must name. */
export function useDraftSaving(draft: DraftView): DraftSaving {
  const base = useRef(draft);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const saving = useSaveDraft(draft.procedureId);
  const { t } = useModelerTexts();
  const errorText = useErrorText();

  const save = async (editor: Editor): Promise<boolean> => {
    leaveField();
    const { change } = editor.store.getState();
    const { decisions, papers, fees, revision } = base.current;
    try {
      const drawing = await readDrawing(editor);
      const kept = { decisions, papers, fees, revision };
      const saved = await saving.mutateAsync({ ...drawing, ...kept });
      base.current = { ...base.current, ...saved };
      editor.store.setState({ savedChange: change });
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.details.code === 'DRAFT_CHANGED') {
        setConflict({ theirs: await readDraft(draft.procedureId) });
      } else {
        notifyFailed(t('save.failed', { reason: errorText(error as Error) }));
      }
      return false;
    }
  };
  const adopt = (next: DraftView) => {
    base.current = next;
    setConflict(null);
  };
  return {
    isSaving: saving.isPending,
    revision: () => base.current.revision,
    conflict,
    save,
    overwrite: (editor) => {
      if (conflict) adopt({ ...base.current, revision: conflict.theirs.revision });
      return save(editor);
    },
    adopt,
    forgetConflict: () => setConflict(null),
  };
}

/** A text box changes the drawing when it is left; Ctrl+S must not save without what is typed. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
