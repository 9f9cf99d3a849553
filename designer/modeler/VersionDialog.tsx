import type { VersionRow } from '../../api/contract/procedures.ts';
import { useVersion } from './draftQueries.ts';
import { ReadOnlyDrawing } from './ReadOnlyDrawing.tsx';
import { useModelerTexts } from './useModelerTexts.ts';

type VersionDialogProps = {
  readonly procedureId: string;
  readonly version: VersionRow;
  readonly onClose: () => void;
};

/** The drawing of a published version, to look at only. */
export function VersionDialog({ procedureId, version, onClose }: VersionDialogProps) {
  const { t } = useModelerTexts();
  const { data, error } = useVersion(procedureId, version.versionId);
  return (
    <ReadOnlyDrawing
      title={t('version.readOnly', { number: version.number })}
      bpmn={data?.bpmn}
      failure={error ? t('version.notRead') : null}
      note={data?.note}
      onClose={onClose}
    />
  );
}
