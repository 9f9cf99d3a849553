import { Button, Group, Modal, Stack, Text } from '@mantine/core';

import type { DraftView } from '../../../api/contract/procedures.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import type { KeptDrawing } from './keptDrawing.ts';

type KeptDialogProps = {
  readonly kept: KeptDrawing;
  readonly draft: DraftView;
  readonly onRestore: () => void;
  readonly onDownload: () => void;
  readonly onForget: () => void;
};

/** This browser still has a drawing that was never saved; somebody has to say which one counts. */
export function KeptDialog({ kept, draft, onRestore, onDownload, onForget }: KeptDialogProps) {
  const { t } = useModelerTexts();
  const isOvertaken = kept.revision !== draft.revision;
  const { updatedAt, updatedBy } = draft;
  return (
    <Modal
      opened
      onClose={onForget}
      title={t('kept.title')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack gap="sm">
        <Text size="sm">{t('kept.text', { at: formatMoment(kept.keptAt) })}</Text>
        {isOvertaken ? (
          <Text size="sm">
            {t('kept.overtaken', {
              person: updatedBy ?? t('conflict.somebody'),
              at: formatMoment(updatedAt),
            })}
          </Text>
        ) : null}
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onForget}>
            {t('kept.forget')}
          </Button>
          <Button size="xs" variant="default" onClick={onDownload}>
            {t('kept.download')}
          </Button>
          <Button size="xs" onClick={onRestore} data-autofocus>
            {t('kept.restore')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
