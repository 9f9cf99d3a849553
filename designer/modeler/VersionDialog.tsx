import { Alert, Loader, Modal, Text } from '@mantine/core';

import type { VersionRow } from '../../api/contract/procedures.ts';
import { DiagramView } from './DiagramView.tsx';
import { useVersion } from './draftQueries.ts';
import { useModelerTexts } from './useModelerTexts.ts';
import { useReturnFocus } from '../ui/useReturnFocus.ts';

type VersionDialogProps = {
  readonly procedureId: string;
  readonly version: VersionRow;
  readonly onClose: () => void;
};

const NONE: readonly never[] = [];

/** The drawing of a published version, to look at only. */
export function VersionDialog({ procedureId, version, onClose }: VersionDialogProps) {
  useReturnFocus();
  const { t } = useModelerTexts();
  const { data, error } = useVersion(procedureId, version.versionId);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('version.readOnly', { number: version.number })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {error ? (
        <Alert color="crimson" variant="light">
          {t('version.notRead')}
        </Alert>
      ) : null}
      {data ? (
        <DiagramView
          bpmn={data.bpmn}
          tokens={NONE}
          completed={NONE}
          flows={NONE}
          height="calc(100vh - 110px)"
        />
      ) : error ? null : (
        <Loader aria-label={t('page.loading')} />
      )}
      {data?.note ? <Text size="sm">{data.note}</Text> : null}
    </Modal>
  );
}
