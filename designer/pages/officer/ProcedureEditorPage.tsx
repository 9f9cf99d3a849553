import { useParams } from 'react-router';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useMe } from '../../api/useSession.ts';
import { ProcedureEditor } from '../../modeler/ProcedureEditor.tsx';
import { ProcedureReader } from '../../modeler/ProcedureReader.tsx';
import { useDraft, useProcedure } from '../../modeler/draftQueries.ts';
import { ErrorState } from '../../answer/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';

/** Draws one procedure: canvas, properties, problems, draft, versions and publishing. */
export function ProcedureEditorPage() {
  const { procedureId = '' } = useParams();
  const me = useMe();
  const { data: procedure, error, refetch } = useProcedure(procedureId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!procedure) return <Loading />;
  if (!me.can['procedure.edit']) return <ProcedureReader procedure={procedure} />;
  const isLocked = (procedure.draft?.stage ?? 'DRAFT') !== 'DRAFT';
  // What locks or opens the drawing opens it anew: the tool itself has other parts then.
  const key = `${procedureId} ${String(isLocked)}`;
  return <DraftEditor key={key} procedure={procedure} isLocked={isLocked} />;
}

type DraftEditorProps = { readonly procedure: ProcedureView; readonly isLocked: boolean };

function DraftEditor({ procedure, isLocked }: DraftEditorProps) {
  const { data: draft, error, refetch } = useDraft(procedure.procedureId, isLocked);
  if (draft) return <ProcedureEditor procedure={procedure} draft={draft} isLocked={isLocked} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}
