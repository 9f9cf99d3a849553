import './comparison.css';

import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';

type VersionSelectProps = {
  readonly procedure: ProcedureView;
  readonly versions: readonly VersionRow[];
  readonly value: string;
  readonly onChange: (versionId: string) => void;
};

/** Chooses the published version that is compared with. */
export function VersionSelect({ procedure, versions, value, onChange }: VersionSelectProps) {
  const { t } = useComparisonTexts();
  const { inForce } = procedure;
  return (
    <label className="version-select">
      {t('against')}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {versions.map(({ versionId, number }) => (
          <option key={versionId} value={versionId}>
            {t(versionId === inForce?.versionId ? 'versionInForce' : 'version', { number })}
          </option>
        ))}
      </select>
    </label>
  );
}
