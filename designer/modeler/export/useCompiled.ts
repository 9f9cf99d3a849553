import { useEffect, useState } from 'react';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import { compileDrawing, type CompiledDrawing } from './compileDrawing.ts';

/** Changes that come in a row are compiled once. */
const QUIET_TIME_MS = 300;

/** The machines of the drawing as it changes; undefined until then, null for what cannot be run. */
export function useCompiled(): CompiledDrawing | null | undefined {
  const editor = useEditor();
  const change = useEditorState((state) => state.change);
  const [compiled, setCompiled] = useState<CompiledDrawing | null | undefined>();
  useEffect(() => {
    let isGone = false;
    const timer = window.setTimeout(() => {
      void readDrawing(editor)
        .then(({ bpmn }) => compileDrawing(bpmn))
        .then((found) => !isGone && setCompiled(found));
    }, QUIET_TIME_MS);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [editor, change]);
  return compiled;
}
