import { Alert, Button, Drawer, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { SaveRow } from '../../../api/contract/life.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { notifyDone, notifyFailed } from '../../ui/notify.ts';
import { useEditor } from '../EditorContext.tsx';
import { openDrawing } from '../openDrawing.ts';
import type { DraftSaving } from '../saving/useDraftSaving.ts';
import { SaveCard } from './SaveCard.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { useRestoreSave, useSaves } from './saveQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

/** Each line is compared with the one before it: not all of them at once. */
const LINES_AT_FIRST = 8;

type SavesDrawerProps = {
  readonly procedureId: string;
  readonly saving: DraftSaving;
  readonly onClose: () => void;
};

/** Who saved the draft when, and what it changed; any save can be looked at and restored. */
export function SavesDrawer({ procedureId, saving, onClose }: SavesDrawerProps) {
  const { t } = useReviewTexts();
  const { data: saves, error, refetch } = useSaves(procedureId);
  return (
    <Drawer
      opened
      position="right"
      size="md"
      onClose={onClose}
      title={t('saves.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {t('saves.about')}
        </Text>
        {error && !saves ? (
          <Alert color="crimson" variant="light">
            {t('failed')}
            <Button size="compact-xs" variant="default" mt={6} onClick={() => void refetch()}>
              {t('retry')}
            </Button>
          </Alert>
        ) : null}
        {!saves && !error ? <Loader size="sm" /> : null}
        {saves ? (
          <SaveLines procedureId={procedureId} saves={saves} saving={saving} onDone={onClose} />
        ) : null}
      </Stack>
    </Drawer>
  );
}

type SaveLinesProps = {
  readonly procedureId: string;
  readonly saves: readonly SaveRow[];
  readonly saving: DraftSaving;
  readonly onDone: () => void;
};

function SaveLines({ procedureId, saves, saving, onDone }: SaveLinesProps) {
  const { t } = useReviewTexts();
  const [viewed, setViewed] = useState<SaveRow | null>(null);
  const [lineCount, setLineCount] = useState(LINES_AT_FIRST);
  const restore = useRestore(procedureId, saving, onDone);
  const older = saves.length - lineCount;
  if (saves.length === 0) return <Text size="sm">{t('saves.none')}</Text>;
  return (
    <>
      {saves.slice(0, lineCount).map((save, index) => (
        <SaveCard
          key={save.saveId}
          procedureId={procedureId}
          save={save}
          before={saves[index + 1] ?? null}
          isCurrent={index === 0}
          onView={() => setViewed(save)}
          onRestore={restore === null ? null : () => void restore(save)}
        />
      ))}
      {older > 0 ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => setLineCount(lineCount + LINES_AT_FIRST)}
        >
          {t('saves.older', { count: older })}
        </Button>
      ) : null}
      {viewed ? (
        <SaveDialog procedureId={procedureId} save={viewed} onClose={() => setViewed(null)} />
      ) : null}
    </>
  );
}

/** Saves what is drawn first, so that nothing is lost; null while the drawing is locked. */
function useRestore(procedureId: string, saving: DraftSaving, onDone: () => void) {
  const { t } = useReviewTexts();
  const editor = useEditor();
  const errorText = useErrorText();
  const restoring = useRestoreSave(procedureId);
  if (editor.isLocked) return null;
  return async ({ saveId, savedAt }: SaveRow): Promise<void> => {
    const { change, savedChange } = editor.store.getState();
    if (change !== savedChange && !(await saving.save(editor))) return;
    try {
      const draft = await restoring.mutateAsync({ saveId, revision: saving.revision() });
      saving.adopt(draft);
      await openDrawing(editor, draft);
      notifyDone(t('saves.done', { at: formatMoment(savedAt) }));
      onDone();
    } catch (error) {
      notifyFailed(errorText(error as Error));
    }
  };
}
