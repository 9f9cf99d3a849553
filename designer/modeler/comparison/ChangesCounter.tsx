import { useEffect } from 'react';

import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import { useVersion } from '../draftQueries.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { comparedVersionOf } from './comparedVersionOf.ts';
import { useComparison } from './useComparison.ts';
import { useDraftContent } from './useDraftContent.ts';

type ChangesCounterProps = { readonly procedure: ProcedureView };

/** Keeps what the draft changes in the editor's state; draws nothing. */
export function ChangesCounter({ procedure }: ChangesCounterProps) {
  const comparedId = useEditorState((state) => state.comparedId);
  const version = comparedVersionOf(procedure, comparedId);
  return version === null ? null : <Counter {...{ procedure, version }} />;
}

type CounterProps = ChangesCounterProps & { readonly version: VersionRow };

function Counter({ procedure, version }: CounterProps) {
  const { store } = useEditor();
  const { data } = useVersion(procedure.procedureId, version.versionId);
  const content = useDraftContent();
  const comparison = useComparison(data, content);
  useEffect(() => store.setState({ comparison }), [store, comparison]);
  return null;
}
