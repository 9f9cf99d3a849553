import type { Editor } from '../EditorContext.tsx';
import type { KeptPlace } from './keptDrawing.ts';
import { useAutosave } from './useAutosave.ts';
import type { DraftSaving } from './useDraftSaving.ts';

type AutosaveProps = {
  readonly editor: Editor;
  readonly saving: DraftSaving;
  readonly place: KeptPlace;
};

/** Saves by itself while it is drawn; a locked drawing is without it, and keeps what was kept. */
export function Autosave({ editor, saving, place }: AutosaveProps) {
  useAutosave(editor, saving, place);
  return null;
}
