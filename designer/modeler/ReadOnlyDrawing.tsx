import { Alert, Loader, Modal, Text } from '@mantine/core';

import { DiagramView } from './DiagramView.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { useReturnFocus } from '../ui/useReturnFocus.ts';

type ReadOnlyDrawingProps = {
  readonly title: string;
  /** Undefined while it is read. */
  readonly bpmn: string | undefined;
  /** Why it cannot be read; null: nothing is wrong. */
  readonly failure: string | null;
  readonly note?: string | undefined;
  readonly onClose: () => void;
};

const NONE: readonly never[] = [];

/** A drawing over the whole window, to look at only. */
export function ReadOnlyDrawing({ title, bpmn, failure, note, onClose }: ReadOnlyDrawingProps) {
  useReturnFocus();
  const { t } = useModelerTexts();
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {failure === null ? null : (
        <Alert color="crimson" variant="light">
          {failure}
        </Alert>
      )}
      {bpmn === undefined && failure === null ? <Loader aria-label={t('page.loading')} /> : null}
      {bpmn === undefined ? null : (
        <DiagramView
          bpmn={bpmn}
          tokens={NONE}
          passed={NONE}
          flows={NONE}
          height="calc(100vh - 110px)"
        />
      )}
      {note ? <Text size="sm">{note}</Text> : null}
    </Modal>
  );
}
