import { Text } from '@mantine/core';

import type { ProcedureView } from '../../api/contract/procedures.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { DiagramView } from './DiagramView.tsx';
import { useVersion } from './draftQueries.ts';
import { useModelerTexts } from './useModelerTexts.ts';

const NONE: readonly never[] = [];

/** The version in force, for those who handle dossiers and draw nothing. */
export function ProcedureReader({ procedure }: { readonly procedure: ProcedureView }) {
  const { t } = useModelerTexts();
  const { name, code, inForce, procedureId } = procedure;
  return (
    <>
      <PageTitle title={name} />
      <Text size="sm" mb="sm">
        {code} ·{' '}
        {inForce
          ? t('list.version', { number: inForce.number, day: formatDay(inForce.effectiveOn) })
          : t('list.notPublished')}
      </Text>
      {inForce ? <VersionDiagram procedureId={procedureId} versionId={inForce.versionId} /> : null}
    </>
  );
}

type VersionDiagramProps = { readonly procedureId: string; readonly versionId: string };

function VersionDiagram({ procedureId, versionId }: VersionDiagramProps) {
  const { data, error, refetch } = useVersion(procedureId, versionId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <DiagramView bpmn={data.bpmn} tokens={NONE} passed={NONE} flows={NONE} height="70vh" />;
}
