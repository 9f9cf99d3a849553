import { useParams } from 'react-router';

import { ProcedureEditor } from '../../modeler/ProcedureEditor.tsx';
import { useDraft, useProcedure } from '../../modeler/draftQueries.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';

/** Draws one procedure: canvas, properties, problems, draft, versions and publishing. */
export function ProcedureEditorPage() {
  const { procedureId = '' } = useParams();
  const procedure = useProcedure(procedureId);
  const draft = useDraft(procedureId);
  const error = procedure.error ?? draft.error;
  if (procedure.data && draft.data) {
    return <ProcedureEditor key={procedureId} procedure={procedure.data} draft={draft.data} />;
  }
  if (!error) return <Loading />;
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        void procedure.refetch();
        void draft.refetch();
      }}
    />
  );
}
