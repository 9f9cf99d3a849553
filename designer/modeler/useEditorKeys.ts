import { useEffect, useEffectEvent } from 'react';

import type { Editor } from './EditorContext.tsx';
import { openSearch } from './openSearch.ts';

type Key = 'save' | 'undo' | 'redo' | 'find';

/**
 * Keys that work wherever the focus is: Ctrl+S saves, Ctrl+F finds in the drawing.
 *
 * Undo and redo outside text boxes are added for the panel; on the canvas the drawing tool has its
 * own.
 */
export function useEditorKeys({ services }: Editor, save: () => void): void {
  const press = useEffectEvent((key: Key, event: KeyboardEvent) => {
    if (key === 'save') {
      event.preventDefault();
      save();
    } else if (key === 'find') {
      if (isOnCanvas(services, event.target) || isInDialog(event.target)) return;
      event.preventDefault();
      openSearch(services);
    } else if (!isTyping(event.target) && !isOnCanvas(services, event.target)) {
      services.commandStack[key]();
    }
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key) press(key, event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const KEYS: Readonly<Record<string, Key>> = {
  s: 'save',
  f: 'find',
  z: 'undo',
  y: 'redo',
  'shift+z': 'redo',
};

function keyOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): Key | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  return KEYS[`${shiftKey ? 'shift+' : ''}${key.toLowerCase()}`] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable=true], [role=dialog]') !== null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog]') !== null;
}

function isOnCanvas(services: Editor['services'], target: EventTarget | null): boolean {
  return target instanceof Node && services.canvas.getContainer().contains(target);
}
