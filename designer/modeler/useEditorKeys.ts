import { useEffect, useRef } from 'react';

import type { Editor } from './EditorContext.tsx';

/**
 Keys that work wherever the focus is: Ctrl+S saves.

 Undo and redo outside text boxes are added for the panel; on the canvas the drawing tool has its own.
 */
export function useEditorKeys({ services }: Editor, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        latest.current();
      } else if (!isTyping(event.target) && !isOnCanvas(services, event.target)) {
        if (key === 'z' && !event.shiftKey) services.commandStack.undo();
        else if (key === 'y' || (key === 'z' && event.shiftKey)) services.commandStack.redo();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [services]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable=true], [role=dialog]') !== null
  );
}

function isOnCanvas(services: Editor['services'], target: EventTarget | null): boolean {
  return target instanceof Node && services.canvas.getContainer().contains(target);
}
