import { useEffect, useState } from 'react';

import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import { useEditor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';

const QUIET_TIME_MS = 400;

/** The open draft as it stands a moment after each change; undefined until it was first read. */
export function useDraftContent(): ProcedureContent | undefined {
  const editor = useEditor();
  const [content, setContent] = useState<ProcedureContent>();
  useEffect(() => {
    let timer = 0;
    let isGone = false;
    const read = async () => {
      const now = await readDrawing(editor);
      if (!isGone) setContent(now);
    };
    const plan = (quietMs: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void read(), quietMs);
    };
    plan(0);
    const unsubscribe = editor.store.subscribe((state, was) => {
      if (state.change !== was.change) plan(QUIET_TIME_MS);
    });
    return () => {
      isGone = true;
      unsubscribe();
      window.clearTimeout(timer);
    };
  }, [editor]);
  return content;
}
