import { Text } from '@mantine/core';

import { useEditorState } from '../EditorContext.tsx';
import { useModelerTexts, type ModelerTranslate } from '../useModelerTexts.ts';
import type { DraftSaving } from './useDraftSaving.ts';

/** Whether what is on the screen is on the server, in words. */
export function SavedMark({ saving }: { readonly saving: DraftSaving }) {
  const { t } = useModelerTexts();
  const isDirty = useEditorState((state) => state.change !== state.savedChange);
  return (
    <Text
      size="xs"
      role="status"
      className="editor-saved"
      {...(isDirty ? { fw: 600, c: 'gold.6' } : { c: 'dimmed' })}
    >
      {isDirty ? unsavedText(saving, t) : savedText(saving, t)}
    </Text>
  );
}

function unsavedText({ isSaving, trouble }: DraftSaving, t: ModelerTranslate): string {
  if (isSaving) return t('save.running');
  return t(trouble === null ? 'editor.dirty' : `save.${trouble}`);
}

function savedText({ savedAt }: DraftSaving, t: ModelerTranslate): string {
  return savedAt === null ? t('editor.clean') : t('save.at', { time: savedAt.slice(11, 16) });
}
