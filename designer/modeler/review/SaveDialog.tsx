import type { SaveRow } from '../../../api/contract/life.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { ReadOnlyDrawing } from '../ReadOnlyDrawing.tsx';
import { useSave } from './saveQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type SaveDialogProps = {
  readonly procedureId: string;
  readonly save: SaveRow;
  readonly onClose: () => void;
};

/** The drawing of an earlier save, to look at only. */
export function SaveDialog({ procedureId, save, onClose }: SaveDialogProps) {
  const { t } = useReviewTexts();
  const { data, error } = useSave(procedureId, save);
  return (
    <ReadOnlyDrawing
      title={t('saves.readOnly', { at: formatMoment(save.savedAt) })}
      bpmn={data?.bpmn}
      failure={error ? t('failed') : null}
      onClose={onClose}
    />
  );
}
