import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { EditorServices } from './editorServices.ts';
import type { EditorState, EditorStore } from './editorState.ts';

/** The open drawing, for everything on the page around it. */
export type Editor = {
  readonly services: EditorServices;
  readonly store: EditorStore;
  /** Nothing of the drawing can be changed: it is in review, or approved. */
  readonly isLocked: boolean;
};

/** Filled by ModelerCanvas's owner once the drawing tool stands. */
export const EditorContext = createContext<Editor | null>(null);

/** The open drawing; only for components that the page draws after the tool stands. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor)
    throw new Error('Expected an open drawing around this component, but there is none.');
  return editor;
}

/** Reads from the state of the open drawing and draws again when that part changes. */
export function useEditorState<Part>(read: (state: EditorState) => Part): Part {
  return useStore(useEditor().store, read);
}
