import { useState } from 'react';

import type { DraftView } from '../../../api/contract/procedures.ts';
import type { Editor } from '../EditorContext.tsx';
import { openDrawing, type Drawing } from '../openDrawing.ts';
import { forgetDrawing, keptDrawing, type KeptDrawing, type KeptPlace } from './keptDrawing.ts';
import type { DraftSaving } from './useDraftSaving.ts';

/** A drawing of an earlier visit that was never saved; null when there is none. */
export type FoundDrawing = {
  readonly drawing: KeptDrawing | null;
  /** Opens it; it is saved like any change, over the revision it was drawn over. */
  readonly restore: (editor: Editor, saving: DraftSaving) => Promise<void>;
  readonly forget: () => void;
};

/** Looks once, when the editor opens. */
export function useKeptDrawing(place: KeptPlace, draft: DraftView): FoundDrawing {
  const [drawing, setDrawing] = useState(() => differing(keptDrawing(place, draft), draft));
  return {
    drawing,
    restore: async (editor, saving) => {
      if (drawing === null) return;
      await openDrawing(editor, drawing);
      saving.adopt({ revision: drawing.revision });
      setDrawing(null);
      editor.store.setState({ savedChange: -1 });
    },
    forget: () => {
      forgetDrawing(place);
      setDrawing(null);
    },
  };
}

function differing(kept: KeptDrawing | null, draft: DraftView): KeptDrawing | null {
  const beside = ({ forms, decisions, papers, fees }: Omit<Drawing, 'bpmn'>) =>
    JSON.stringify([forms, decisions, papers, fees]);
  const isSame = kept?.bpmn === draft.bpmn && beside(kept) === beside(draft);
  return isSame ? null : kept;
}
