import { useEffect, useState } from 'react';

import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import { useEditor, type Editor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import type { DraftSaving } from '../saving/useDraftSaving.ts';

const QUIET_TIME_MS = 400;

/** The open draft as it stands a moment after each change; undefined until it was first read. */
export function useDraftContent(saving: DraftSaving): ProcedureContent | undefined {
  const editor = useEditor();
  const { beside } = saving;
  const [content, setContent] = useState<ProcedureContent>();
  useEffect(() => {
    let timer = 0;
    let isGone = false;
    const read = async () => {
      const now = await readContent(editor, beside);
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
  }, [editor, beside]);
  return content;
}

async function readContent(
  editor: Editor,
  beside: DraftSaving['beside'],
): Promise<ProcedureContent> {
  return { ...(await readDrawing(editor)), ...beside() };
}
