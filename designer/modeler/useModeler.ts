import { useEffect, useRef, useState, type RefObject } from 'react';

import { createModeler } from './createModeler.ts';
import type { Editor } from './EditorContext.tsx';
import { editorServices } from './editorServices.ts';
import { createEditorStore } from './editorState.ts';
import { followDrawing } from './followDrawing.ts';
import { openDrawing, type Drawing } from './openDrawing.ts';
import { readTermText } from './termText.ts';
import { useModelerTexts, type ModelerTranslate } from './useModelerTexts.ts';

type OpenedModeler = {
  readonly container: RefObject<HTMLDivElement | null>;
  /** Null until the drawing is on the canvas. */
  readonly editor: Editor | null;
  readonly failure: Error | null;
};

/**
 * Makes the drawing tool in `container` and opens `drawing` in it, once; later values of `drawing`
 * are not opened, so that a refreshed answer of the server never takes the place of work under way.
 */
export function useModeler(drawing: Drawing, isLocked: boolean): OpenedModeler {
  const { t, language } = useModelerTexts();
  const container = useRef<HTMLDivElement>(null);
  const first = useRef({ drawing, language, isLocked });
  const [editor, setEditor] = useState<Editor | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const { isLocked: isOpenedLocked, language: openedIn } = first.current;
    const modeler = createModeler(container.current, openedIn, isOpenedLocked);
    const opened: Editor = {
      services: editorServices(modeler),
      store: createEditorStore(),
      isLocked: isOpenedLocked,
    };
    let isGone = false;
    followDrawing(opened);
    showMissedTexts(opened, container.current);
    const resizes = new ResizeObserver(() => opened.services.canvas.resized());
    resizes.observe(container.current);
    const open = async () => {
      await openDrawing(opened, first.current.drawing);
      if (isGone) return;
      setEditor(opened);
      if (isOpenedLocked) return;
      // After the first load, which has to stay small; the drawing can be read meanwhile.
      const { installSteps } = await import('./steps/installSteps.ts');
      if (!isGone) installSteps(opened.services);
    };
    open().catch((error: unknown) => !isGone && setFailure(error as Error));
    return () => {
      isGone = true;
      resizes.disconnect();
      setEditor(null);
      // Emptied first: a field that is left while the page goes away then finds no element.
      modeler.clear();
      modeler.destroy();
    };
  }, []);
  useEffect(() => {
    editor?.services.translation.setLanguage(language);
    editor?.services.stepBudgets.setWords((text) => budgetWords(text, t));
    labelCanvas(container.current, t);
  }, [editor, language, t]);
  return { container, editor, failure };
}

function budgetWords(text: string, t: ModelerTranslate): string {
  const parts = readTermText(text);
  if (!parts || parts.amount === null) return text;
  const amount = String(parts.amount).replace('.', t('budget.decimal'));
  return `${amount} ${t(`unitShort.${parts.unit}`)}`;
}

/** Texts without a translation, on the element where a test finds them. */
function showMissedTexts({ services }: Editor, container: HTMLElement): void {
  const { eventBus, translation } = services;
  const show = () => {
    container.dataset['missedTexts'] = [...translation.missed].join(' | ');
  };
  eventBus.on('translation.missed', show);
  show();
}

/** The tool draws a focusable SVG and a palette without names; screen readers need them. */
function labelCanvas(container: HTMLElement | null, t: ModelerTranslate): void {
  const svg = container?.querySelector('.djs-container svg[tabindex]');
  svg?.setAttribute('role', 'application');
  svg?.setAttribute('aria-label', t('canvas.label'));
  const palette = container?.querySelector('.djs-palette');
  palette?.setAttribute('role', 'toolbar');
  palette?.setAttribute('aria-label', t('canvas.palette'));
}
