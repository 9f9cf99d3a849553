import { Alert, Loader, Modal } from '@mantine/core';

import type { SaveRow } from '../../../api/contract/life.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { DiagramView } from '../DiagramView.tsx';
import { useSave } from './saveQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type SaveDialogProps = {
  readonly procedureId: string;
  readonly save: SaveRow;
  readonly onClose: () => void;
};

const NONE: readonly never[] = [];

/** The drawing of an earlier save, to look at only. */
export function SaveDialog({ procedureId, save, onClose }: SaveDialogProps) {
  const { t } = useReviewTexts();
  const { data, error } = useSave(procedureId, save);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('saves.readOnly', { at: formatMoment(save.savedAt) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error ? (
        <Alert color="crimson" variant="light">
          {t('failed')}
        </Alert>
      ) : null}
      {data ? (
        <DiagramView
          bpmn={data.bpmn}
          tokens={NONE}
          completed={NONE}
          flows={NONE}
          height="calc(100vh - 90px)"
        />
      ) : error ? null : (
        <Loader />
      )}
    </Modal>
  );
}
