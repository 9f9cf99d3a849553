import { useEffect, useEffectEvent } from 'react';

import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import type { Editor } from '../EditorContext.tsx';
import { readDrawing, type Drawing } from '../openDrawing.ts';
import { forgetDrawing, keepDrawing, type KeptPlace } from './keptDrawing.ts';
import type { DraftSaving } from './useDraftSaving.ts';

/** How long nothing must have changed before the drawing is kept here, and saved on the server. */
const KEEP_AFTER_MS = 1_000;
const SAVE_AFTER_MS = 10_000;
/** Somebody who draws without a pause is saved in between. */
const SAVE_AT_LEAST_MS = 60_000;
/** How long the server is left alone after it has not answered. */
const RETRY_AFTER_MS = 15_000;

/**
 * Saves without being asked: at once in this browser, soon on the server, and again and again while
 * the server is away. It stands still while a conflict waits for a decision.
 */
export function useAutosave(editor: Editor, saving: DraftSaving, place: KeptPlace): void {
  const keep = useEffectEvent((drawing: Drawing) => {
    const at = { revision: saving.revision(), keptAt: formatInstant(Date.now()) };
    keepDrawing(place, { ...drawing, ...at });
  });
  const save = useEffectEvent(async () => {
    const isWaiting = saving.isSaving || saving.conflict !== null;
    return isUnsaved(editor) && !isWaiting ? saving.saveQuietly(editor) : true;
  });
  const forget = useEffectEvent(() => forgetDrawing(place));
  useEffect(() => followChanges(editor, { keep, save, forget }), [editor]);
}

type Actions = {
  readonly keep: (drawing: Drawing) => void;
  readonly save: () => Promise<boolean>;
  readonly forget: () => void;
};

function followChanges(editor: Editor, { keep, save, forget }: Actions): () => void {
  let keeping = 0;
  let saving = 0;
  let unsavedSince: number | null = null;
  // A drawing that was closed is not saved any more: its changes may have been given up.
  let isClosed = false;
  const keepNow = async (): Promise<void> => {
    const drawing = await readDrawing(editor);
    // Meanwhile it may have been saved, or given up.
    if (!isClosed && isUnsaved(editor)) keep(drawing);
  };
  const trySaving = async (): Promise<void> => {
    window.clearTimeout(saving);
    const isSaved = await save();
    if (!isSaved && !isClosed) saving = window.setTimeout(() => void trySaving(), RETRY_AFTER_MS);
  };
  const unsubscribe = editor.store.subscribe((now, before) => {
    if (now.change === before.change && now.savedChange === before.savedChange) return;
    window.clearTimeout(keeping);
    window.clearTimeout(saving);
    if (!isUnsaved(editor)) {
      unsavedSince = null;
      forget();
      return;
    }
    unsavedSince ??= Date.now();
    const left = unsavedSince + SAVE_AT_LEAST_MS - Date.now();
    keeping = window.setTimeout(() => void keepNow(), KEEP_AFTER_MS);
    saving = window.setTimeout(() => void trySaving(), Math.max(0, Math.min(SAVE_AFTER_MS, left)));
  });
  const onOnline = () => void trySaving();
  window.addEventListener('online', onOnline);
  return () => {
    isClosed = true;
    unsubscribe();
    window.removeEventListener('online', onOnline);
    window.clearTimeout(keeping);
    window.clearTimeout(saving);
  };
}

function isUnsaved({ store }: Editor): boolean {
  const { change, savedChange } = store.getState();
  return change !== savedChange;
}
