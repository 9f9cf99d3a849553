import { Button, Group, Modal, Stack, Text } from '@mantine/core';

import { formatMoment } from '../../i18n/formatMoment.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import type { DraftConflict } from './useDraftSaving.ts';

type ConflictDialogProps = {
  readonly conflict: DraftConflict;
  readonly onDownload: () => void;
  readonly onOpenTheirs: () => void;
  readonly onOverwrite: () => void;
  readonly onClose: () => void;
};

/** Two people saved one draft: nothing is lost, and the person here chooses which one stays. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflict, onDownload, onOpenTheirs, onOverwrite, onClose } = props;
  const { t } = useModelerTexts();
  const { updatedAt, updatedBy } = conflict.theirs;
  const at = formatMoment(updatedAt);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('conflict.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('conflict.text', { person: updatedBy ?? t('conflict.somebody'), at })}
        </Text>
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onDownload}>
            {t('conflict.download')}
          </Button>
          <Button size="xs" variant="default" onClick={onOpenTheirs}>
            {t('conflict.openTheirs')}
          </Button>
          <Button size="xs" color="crimson" onClick={onOverwrite}>
            {t('conflict.overwrite')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
