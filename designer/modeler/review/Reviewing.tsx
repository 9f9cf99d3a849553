import './review.css';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useEditor } from '../EditorContext.tsx';
import type { DraftSaving } from '../saving/useDraftSaving.ts';
import { CommentsPanel } from './CommentsPanel.tsx';
import { useLife } from './lifeQueries.ts';
import { ReviewBar } from './ReviewBar.tsx';
import { SavesDrawer } from './SavesDrawer.tsx';
import { SendDialog } from './SendDialog.tsx';
import { useCommentMarks } from './useCommentMarks.ts';

/** What of the review is open over the drawing. */
export type ReviewPart = 'comments' | 'saves' | 'send';

type ReviewingProps = {
  readonly procedure: ProcedureView;
  readonly saving: DraftSaving;
  readonly part: ReviewPart | null;
  readonly onPart: (part: ReviewPart | null) => void;
};

/** Everything of the review in one module, read once the editor stands: the drawing comes first. */
export function Reviewing({ procedure, saving, part, onPart }: ReviewingProps) {
  const { procedureId } = procedure;
  const editor = useEditor();
  const { data: life } = useLife(procedureId);
  useCommentMarks(editor, procedureId, () => onPart('comments'));
  const close = () => onPart(null);
  return (
    <>
      {life ? <ReviewBar life={life} /> : null}
      {part === 'comments' ? <CommentsPanel procedureId={procedureId} onClose={close} /> : null}
      {part === 'saves' ? (
        <SavesDrawer procedureId={procedureId} saving={saving} onClose={close} />
      ) : null}
      {part === 'send' && life ? (
        <SendDialog procedure={procedure} life={life} saving={saving} onClose={close} />
      ) : null}
    </>
  );
}
