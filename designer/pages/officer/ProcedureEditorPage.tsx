import { useParams } from 'react-router';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useMe } from '../../api/useSession.ts';
import { ProcedureEditor } from '../../modeler/ProcedureEditor.tsx';
import { ProcedureReader } from '../../modeler/ProcedureReader.tsx';
import { useOpenParts, type Parts } from '../../modeler/useOpenParts.ts';
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
  return <DraftOf key={procedureId} procedure={procedure} />;
}

function DraftOf({ procedure }: { readonly procedure: ProcedureView }) {
  const parts = useOpenParts();
  const isLocked = (procedure.draft?.stage ?? 'DRAFT') !== 'DRAFT';
  // What locks or opens the drawing opens it anew: the tool itself has other parts then.
  const key = String(isLocked);
  return <DraftEditor key={key} procedure={procedure} isLocked={isLocked} parts={parts} />;
}

type DraftEditorProps = {
  readonly procedure: ProcedureView;
  readonly isLocked: boolean;
  readonly parts: Parts;
};

function DraftEditor({ procedure, isLocked, parts }: DraftEditorProps) {
  const { data: draft, error, refetch } = useDraft(procedure.procedureId, isLocked);
  if (draft) return <ProcedureEditor {...{ procedure, draft, isLocked, parts }} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}
