import './modeler.css';

import { Alert, Loader } from '@mantine/core';

import type { DraftView, ProcedureView } from '../../api/contract/procedures.ts';
import { EditorContext } from './EditorContext.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import { useModeler } from './useModeler.ts';
import { useModelerTexts } from './useModelerTexts.ts';
import type { Parts } from './useOpenParts.ts';

type ProcedureEditorProps = {
  readonly procedure: ProcedureView;
  /** Opened once; a draft read again later does not take the place of work under way. */
  readonly draft: DraftView;
  /** In review or approved: to look at, try out and comment. */
  readonly isLocked: boolean;
  readonly parts: Parts;
};

/** The canvas, and around it everything that needs an open drawing. */
export function ProcedureEditor({ procedure, draft, isLocked, parts }: ProcedureEditorProps) {
  const { t } = useModelerTexts();
  const { container, editor, failure } = useModeler(draft, isLocked);
  return (
    <div className="editor" data-locked={isLocked}>
      <div className="editor-canvas" ref={container} />
      {editor ? (
        <EditorContext value={editor}>
          <EditorFrame procedure={procedure} draft={draft} editor={editor} parts={parts} />
        </EditorContext>
      ) : failure ? (
        <Alert className="editor-wait" color="crimson" title={t('canvas.failed')} role="alert">
          {failure.message}
        </Alert>
      ) : (
        <Loader className="editor-wait" aria-label={t('editor.reading')} />
      )}
    </div>
  );
}
