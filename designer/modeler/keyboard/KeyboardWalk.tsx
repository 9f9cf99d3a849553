import { VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useState } from 'react';

import { createTranslate } from '../../i18n/createTranslate.ts';
import { keyboardEn } from '../../i18n/keyboardEn.ts';
import { keyboardVi } from '../../i18n/keyboardVi.ts';
import { readText } from '../../../engine/parse/moddleElement.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import { useEditor, type Editor } from '../EditorContext.tsx';
import { elementTypeName } from '../panel/elementTypeName.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { addWalkKeys } from './addWalkKeys.ts';
import { nodesInOrder } from './nodesInOrder.ts';

type SelectionChanged = { readonly newSelection: readonly unknown[] };
type CommandsChanged = { readonly trigger?: string };

const TEXTS = {
  vi: createTranslate(keyboardVi),
  en: createTranslate<typeof keyboardVi>(keyboardEn),
} as const;

/** Drawing without seeing or a mouse: keys from element to element, and words for what is there. */
export function KeyboardWalk() {
  const editor = useEditor();
  const { eventBus, canvas } = editor.services;
  const { language } = useModelerTexts();
  const t = TEXTS[language];
  const hintId = useId();
  const [said, setSaid] = useState('');
  const onSelection = useEffectEvent(({ newSelection }: SelectionChanged) => {
    const [one] = newSelection;
    if (newSelection.length > 1) return;
    if (one === undefined) setSaid(t('none'));
    else if (isDrawn(one)) setSaid(wordsOf(editor, one, language));
  });
  const onCommands = useEffectEvent(({ trigger }: CommandsChanged) => {
    if (trigger === 'undo' || trigger === 'redo') setSaid(t(trigger));
  });
  useEffect(() => {
    const selected = (event: unknown) => onSelection(event as SelectionChanged);
    const changed = (event: unknown) => onCommands(event as CommandsChanged);
    eventBus.on('selection.changed', selected);
    eventBus.on('commandStack.changed', changed);
    const removeKeys = addWalkKeys(editor.services);
    return () => {
      eventBus.off('selection.changed', selected);
      eventBus.off('commandStack.changed', changed);
      removeKeys();
    };
  }, [editor, eventBus]);
  useEffect(() => {
    const svg = canvas.getContainer().querySelector('svg[tabindex]');
    svg?.setAttribute('aria-describedby', hintId);
    return () => svg?.removeAttribute('aria-describedby');
  }, [canvas, hintId]);
  return (
    <VisuallyHidden>
      <p id={hintId}>{t('hint')}</p>
      <p role="status" className="drawing-said">
        {said}
      </p>
    </VisuallyHidden>
  );
}

/** Kind, name, place among the others, and the worst that was found about it. */
function wordsOf({ services, store }: Editor, element: DrawnElement, language: 'vi' | 'en') {
  const t = TEXTS[language];
  const type = elementTypeName(services.translation, element);
  const name = readText(objectOf(element), 'name');
  const nodes = nodesInOrder(services);
  const at = nodes.findIndex(({ id }) => id === element.id) + 1;
  const place = { type, at, count: nodes.length };
  const words =
    at === 0
      ? t('other', { type, name: name ?? element.id })
      : name === null
        ? t('unnamed', place)
        : t('selected', { ...place, name });
  const found = store.getState().problems.filter(({ elementId }) => elementId === element.id);
  const [worst] = found;
  if (worst === undefined) return words;
  return `${words}. ${t('problems', { count: found.length, first: worst.message[language] })}`;
}
