import { Checkbox } from '@mantine/core';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useElementTexts } from './useElementTexts.ts';

/** Accepts several tokens at once, where the check finds that they can come. */
export function SeveralTokensField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const isFound = useEditorState(({ problems }) =>
    problems.some(({ rule, elementId }) => rule === 'two-tokens' && elementId === element.id),
  );
  const isAccepted = readText(objectOf(element), 'lt:severalTokens') === 'accepted';
  if (!isFound && !isAccepted) return null;
  return (
    <Checkbox
      size="xs"
      label={t('severalTokens')}
      description={t('severalTokensHint')}
      checked={isAccepted}
      onChange={({ currentTarget: { checked } }) =>
        changeElement(services, element, { 'lt:severalTokens': checked ? 'accepted' : undefined })
      }
    />
  );
}
