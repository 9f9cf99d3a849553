import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';

import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { notifyFailed } from '../../ui/notify.ts';
import { annexHref, readVersion } from '../draftQueries.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { useTableTexts } from './useTableTexts.ts';
import { downloadAnnex } from './downloadAnnex.ts';
import { officialTable } from './officialTable.ts';

type AnnexButtonsProps = { readonly procedure: ProcedureView; readonly version: VersionRow };

/** Gives the step table of a published version as annex of its decision, with its hash. */
export function AnnexButtons({ procedure, version }: AnnexButtonsProps) {
  const { t } = useModelerTexts();
  const tell = useTableTexts();
  const errorText = useErrorText();
  const [isReading, setReading] = useState(false);
  const save = async () => {
    setReading(true);
    try {
      const { bpmn } = await readVersion(procedure.procedureId, version.versionId);
      const parsed = await parseDefinitions(bpmn);
      const table = parsed.ok ? officialTable(parsed.value.processes) : null;
      if (table === null) notifyFailed(t('version.notRead'));
      else downloadAnnex(table, { procedure, version });
    } catch (error) {
      notifyFailed(errorText(error as Error));
    }
    setReading(false);
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={isReading}
        leftSection={<IconFileTypeDocx size={14} aria-hidden />}
        aria-label={tell('table.annexOf', { number: version.number })}
        onClick={() => void save()}
      >
        {tell('table.annex')}
      </Button>
      <Button
        component="a"
        size="compact-xs"
        variant="default"
        href={annexHref(procedure.procedureId, version.versionId)}
        target="_blank"
        rel="noreferrer"
        leftSection={<IconFileTypePdf size={14} aria-hidden />}
        aria-label={tell('table.annexPdfOf', { number: version.number })}
      >
        {tell('table.annexPdf')}
      </Button>
    </>
  );
}
